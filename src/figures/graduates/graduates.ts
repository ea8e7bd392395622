// S10: from the graduates of the plan to the jobs of the plan, at rates that the reader sets.

import { type Drawing, type Point, path, rectangle, short, text } from '../../charts/svg.ts';
import { chainFractions } from '../../model/economy/chain.ts';
import { fill } from '../../site/locales.ts';
import { labelled } from '../../text/labelled.ts';
import { formatNumber } from '../../text/numbers.ts';
import {
  type AnswerCurve,
  type Figure,
  type FigureInput,
  type Material,
  numberOf,
  type State,
} from '../grammar/figure.ts';
import { percentInput } from '../grammar/inputs.ts';
import type { GraduatesWords } from './graduatesWords.ts';

const joints = ['seek', 'fit', 'stay'] as const;
type Joint = (typeof joints)[number];
const stages = ['graduates', ...joints] as const;

export interface GraduatesMaterial extends Material {
  words: GraduatesWords;
  graduates: number;
  jobs: number;
  percents: Record<Joint, number>;
}

const PLOT = { left: 6, right: 314, top: 34, row: 50, bar: 22 };
const barTop = (place: number): number => PLOT.top + place * PLOT.row + 21;
/** Abscissa of so many people, where all graduates reach the right. */
const acrossOf =
  (graduates: number) =>
  (count: number): number =>
    PLOT.left + ((PLOT.right - PLOT.left) * count) / graduates;

/** People after each joint, the graduates first. */
const peopleAfter = (state: State, { graduates }: GraduatesMaterial): number[] => [
  graduates,
  ...chainFractions(joints.map((joint) => numberOf(state, joint) / 100)).map((part) => part * graduates),
];

function draw(people: readonly number[], given: GraduatesMaterial): Drawing {
  const { direction, language, words, graduates, jobs } = given;
  const x = acrossOf(graduates);
  const foot = PLOT.top + stages.length * PLOT.row;
  const bars = stages.map((_, place) => {
    const end = x(people[place] ?? 0);
    const y = barTop(place);
    if (place === 0) return path('plan', `M${PLOT.left} ${short(y)}H${short(end)}v${PLOT.bar}H${PLOT.left}z`);
    return [
      path('before-line', `M${PLOT.left} ${short(y)}H${short(x(people[place - 1] ?? 0))}v${PLOT.bar}`),
      rectangle('level-band', PLOT.left, y, end - PLOT.left, PLOT.bar),
      path('level-line', `M${short(end)} ${short(y)}v${PLOT.bar}`),
    ].join('');
  });
  const names = stages.map((stage, place) =>
    text(
      'smaller halo',
      PLOT.left,
      barTop(place) - 7,
      labelled(language, words.stages[stage], formatNumber(language, people[place] ?? 0, 0)),
      'left',
      direction,
    ),
  );
  return {
    width: 320,
    height: foot + 12,
    content: [
      ...bars,
      path('plan', `M${short(x(jobs))} 24V${foot}`),
      ...names,
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

/** The bars one after another: how many people are left. */
function barsOf(people: readonly number[], { language, words, graduates }: GraduatesMaterial): AnswerCurve {
  const x = acrossOf(graduates);
  return {
    values: people,
    said: stages.map((stage, place) =>
      labelled(language, words.stages[stage], formatNumber(language, people[place] ?? 0, 0)),
    ),
    points: people.map((count, place): Point => [x(count), barTop(place) + PLOT.bar / 2]),
  };
}

export const graduates: Figure<GraduatesMaterial> = {
  inputs: ({ words, language, percents }) =>
    joints.map(
      (key): FigureInput =>
        percentInput(language, {
          key,
          label: words.joints[key],
          value: percents[key],
          percent: words.percent,
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
        ...stages.map((stage, place) => [
          words.stages[stage],
          formatNumber(language, people[place] ?? 0, 0),
          formatNumber(language, (people[place] ?? 0) / given.jobs, 1),
        ]),
      ],
      curves: [barsOf(people, given)],
    };
  },
};
