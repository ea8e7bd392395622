// S10: from the graduates of the plan to the jobs of the plan, at rates that the reader sets.
import { type Drawing, path, rectangle, text } from '../../charts/svg.ts';
import { chainFractions } from '../../model/economy/chain.ts';
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import { type Figure, type FigureInput, type Material, numberOf, type State } from '../grammar/figure.ts';

const joints = ['seek', 'fit', 'stay'] as const;
type Joint = (typeof joints)[number];

export interface GraduatesMaterial extends Material {
  words: {
    joints: Record<Joint, string>;
    stages: Record<'graduates' | Joint, string>;
    percent: string;
    enough: string;
    short: string;
    label: string;
    jobs: string;
  };
  graduates: number;
  jobs: number;
  percents: Record<Joint, number>;
}

const PLOT = { left: 6, right: 314, top: 34, row: 50, bar: 22 };

/** People after each joint, the graduates first. */
const peopleAfter = (state: State, { graduates }: GraduatesMaterial): number[] => [
  graduates,
  ...chainFractions(joints.map((joint) => numberOf(state, joint) / 100)).map((part) => part * graduates),
];

function draw(people: readonly number[], given: GraduatesMaterial): Drawing {
  const { direction, language, words, graduates, jobs } = given;
  const stages = ['graduates', ...joints] as const;
  const x = (count: number): number => PLOT.left + ((PLOT.right - PLOT.left) * count) / graduates;
  const foot = PLOT.top + stages.length * PLOT.row;
  const bars = stages.map((stage, place) => {
    const count = people[place] ?? 0;
    const before = people[place - 1];
    const y = PLOT.top + place * PLOT.row;
    return [
      text(
        'smaller',
        PLOT.left,
        y + 14,
        `${words.stages[stage]}: ${formatNumber(language, count, 0)}`,
        'left',
        direction,
      ),
      before === undefined ? '' : path('before-line', `M${PLOT.left} ${y + 21}H${x(before)}v${PLOT.bar}`),
      place === 0
        ? path('plan', `M${PLOT.left} ${y + 21}H${x(count)}v${PLOT.bar}H${PLOT.left}z`)
        : rectangle('level-band', PLOT.left, y + 21, x(count) - PLOT.left, PLOT.bar),
      place === 0 ? '' : path('level-line', `M${x(count)} ${y + 21}v${PLOT.bar}`),
    ].join('');
  });
  return {
    width: 320,
    height: foot + 12,
    content: [
      ...bars,
      path('plan', `M${x(jobs)} 24V${foot}`),
      text(
        'bold smaller halo',
        x(jobs) + 5,
        18,
        fill(words.jobs, { n: formatNumber(language, jobs, 0) }),
        'left',
        direction,
      ),
    ].join(''),
  };
}

export const graduates: Figure<GraduatesMaterial> = {
  inputs: ({ words, language, percents }) =>
    joints.map(
      (key): FigureInput => ({
        kind: 'range',
        key,
        label: words.joints[key],
        low: 0,
        high: 100,
        step: 5,
        value: percents[key],
        say: (value) => fill(words.percent, { n: formatNumber(language, value, 0) }),
      }),
    ),
  answer(state, given) {
    const { language, words } = given;
    const people = peopleAfter(state, given);
    const left = people.at(-1) ?? 0;
    const values = {
      left: formatNumber(language, left, 0),
      graduates: formatNumber(language, given.graduates, 0),
      jobs: formatNumber(language, given.jobs, 0),
      perJob: formatNumber(language, left / given.jobs, 1),
      missing: formatNumber(language, given.jobs - left, 0),
    };
    return {
      finding: fill(left >= given.jobs ? words.enough : words.short, values),
      drawing: draw(people, given),
      label: fill(words.label, values),
      rows: [
        ...(['graduates', ...joints] as const).map((stage, place) => [
          words.stages[stage],
          formatNumber(language, people[place] ?? 0, 0),
          formatNumber(language, (people[place] ?? 0) / given.jobs, 1),
        ]),
      ],
    };
  },
};
