// S14: four layers of sovereignty, project by project: what is stated, what is not, and what lies in other hands.
import { type Hatch, hatchDefinitions, hatchFill, strokes } from '../../charts/marks/hatch.ts';
import { type Drawing, path, rectangle, text } from '../../charts/svg.ts';
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import { choiceOf, type Figure, type Material } from '../grammar/figure.ts';
import type { SovereigntyWords } from './sovereigntyWords.ts';

const layers = ['place', 'law', 'operator', 'chips'] as const;
type Layer = (typeof layers)[number];
const projects = ['naver', 'dakhla', 'cassava'] as const;
type Project = (typeof projects)[number];
/** Stated with nothing against it; stated, with others' hands in it; not stated. */
type Standing = keyof SovereigntyWords['standings'];

export interface SovereigntyMaterial extends Material {
  words: SovereigntyWords;
  standings: Record<Project, Record<Layer, Standing>>;
}

const BAND = { left: 8, width: 304, height: 52, gap: 8 };
const hatches: readonly (readonly [string, Hatch])[] = [
  ['foreign', { size: 8, turn: 45, marks: strokes('M4 0V8', true) }],
];

function draw(
  project: Project,
  chosen: Layer,
  { direction, words, standings }: SovereigntyMaterial,
): Drawing {
  const side = direction === 'rtl' ? 'right' : 'left';
  const x = direction === 'rtl' ? BAND.left + BAND.width - 12 : BAND.left + 12;
  const bands = layers.map((layer, place) => {
    const y = 6 + (layers.length - 1 - place) * (BAND.height + BAND.gap);
    const standing = standings[project][layer];
    const box = `M${BAND.left} ${y}h${BAND.width}v${BAND.height}h${-BAND.width}z`;
    const halo = standing === 'foreign' ? ' halo' : '';
    return [
      standing === 'stated' ? rectangle('level-band', BAND.left, y, BAND.width, BAND.height) : '',
      standing === 'foreign'
        ? rectangle('band', BAND.left, y, BAND.width, BAND.height, { fill: hatchFill('layers', 'foreign') })
        : '',
      path(standing === 'unstated' ? 'plan' : 'leader', box),
      layer === chosen ? path('power-line', box) : '',
      text(`bold${halo}`, x, y + 22, words.layers[layer], side, direction),
      text(`secondary smaller${halo}`, x, y + 41, words.standings[standing], side, direction),
    ].join('');
  });
  return {
    width: 320,
    height: 12 + layers.length * (BAND.height + BAND.gap) - BAND.gap,
    content: [hatchDefinitions('layers', hatches), ...bands].join(''),
  };
}

const known = <Key extends string>(keys: readonly Key[], value: string): Key => {
  const found = keys.find((key) => key === value);
  if (!found) throw new RangeError(`choice: received ${value}, expected one of ${keys.join(', ')}`);
  return found;
};

export const sovereignty: Figure<SovereigntyMaterial> = {
  inputs: ({ words }) => [
    {
      kind: 'choice',
      key: 'project',
      label: words.project,
      value: projects[0],
      choices: projects.map((value) => ({ value, label: words.projects[value] })),
    },
    {
      kind: 'choice',
      key: 'layer',
      label: words.layer,
      value: layers[0],
      choices: layers.map((value) => ({ value, label: words.layers[value] })),
    },
  ],
  answer(state, given) {
    const { language, words, standings } = given;
    const project = known(projects, choiceOf(state, 'project'));
    const layer = known(layers, choiceOf(state, 'layer'));
    const count = (standing: Standing): string =>
      formatNumber(language, layers.filter((each) => standings[project][each] === standing).length, 0);
    const values = {
      project: words.projects[project],
      layer: words.layers[layer],
      said: words.said[project][layer],
      layers: formatNumber(language, layers.length, 0),
      stated: count('stated'),
      foreign: count('foreign'),
      unstated: count('unstated'),
    };
    return {
      finding: fill(words.finding, values),
      drawing: draw(project, layer, given),
      label: fill(words.label, values),
      rows: layers.map((each) => [
        words.layers[each],
        words.standings[standings[project][each]],
        words.said[project][each],
      ]),
    };
  },
};
