// S8: one budget of clean electricity: homes, centres, and what is left to sell.
import { type Drawing, path, rectangle, short, text } from '../../charts/svg.ts';
import { type Budget, shareOut } from '../../model/energy/budget.ts';
import { fill } from '../../site/locales.ts';
import { labelled } from '../../text/labelled.ts';
import { formatNumber } from '../../text/numbers.ts';
import { type AnswerCurve, type Figure, type Material, numberOf } from '../grammar/figure.ts';
import type { CleanBudgetWords } from './cleanBudgetWords.ts';

export interface CleanBudgetMaterial extends Material {
  words: CleanBudgetWords;
  budgetTwh: number;
  homeMwh: number;
  usualCentresMw: number;
}

const MOST_TWH = 18;
const width = 320;
const height = 286;
const frame = { left: 36, right: 306, top: 30, bottom: 256 };
const columns = { budget: { x: 58, width: 84 }, asked: { x: 190, width: 84 } };

const yOf = (twh: number): number => frame.bottom - (twh / MOST_TWH) * (frame.bottom - frame.top);

function draw(given: CleanBudgetMaterial, { homesTwh, centresTwh, leftTwh }: Budget): Drawing {
  const { words, direction, language, budgetTwh } = given;
  const { budget, asked } = columns;
  const block = (className: string, x: number, low: number, high: number): string =>
    rectangle(className, x, yOf(high), budget.width, Math.max(0, yOf(low) - yOf(high)));
  /** Beside a block too low for its words they would run into the next. */
  const named = (name: string, low: number, high: number, x: number): string =>
    high - low < 1
      ? ''
      : text('smaller halo', x + budget.width / 2, (yOf(low) + yOf(high)) / 2 + 5, name, 'middle', direction);
  const taken = homesTwh + centresTwh;
  const ticks = [0, 5, 10, 15];
  const content = [
    path(
      'axis',
      `M${frame.left} ${frame.top}V${frame.bottom}H${frame.right}${ticks.map((twh) => `M${frame.left} ${short(yOf(twh))}h-5`).join('')}`,
    ),
    ...ticks.map((twh) =>
      text(
        'secondary smaller',
        frame.left - 8,
        yOf(twh) + 4,
        formatNumber(language, twh, 0),
        'right',
        direction,
      ),
    ),
    text('secondary smaller', 2, 12, words.axis, 'left', direction),
    block('level-head', budget.x, 0, budgetTwh),
    block('level-band', asked.x, 0, homesTwh),
    path('level-line', `M${asked.x} ${short(yOf(homesTwh))}h${asked.width}`),
    path(
      'plan',
      `M${asked.x} ${short(yOf(homesTwh))}V${short(yOf(taken))}h${asked.width}V${short(yOf(homesTwh))}`,
    ),
    path('before-line', `M${budget.x} ${short(yOf(budgetTwh))}H${frame.right}`),
    named(words.rowHomes, 0, homesTwh, asked.x),
    named(words.rowCentres, homesTwh, taken, asked.x),
    leftTwh > 0 ? named(words.rowLeft, taken, budgetTwh, asked.x) : '',
    leftTwh < 0 ? named(words.rowLacking, taken, taken + 1, asked.x) : '',
    text(
      'secondary smaller',
      budget.x + budget.width / 2,
      frame.bottom + 20,
      words.rowBudget,
      'middle',
      direction,
    ),
  ];
  return { width, height, content: content.join('') };
}

/** The blocks one after another, from the budget to what is left of it or lacking. */
function blocksOf(
  { words, language, budgetTwh }: CleanBudgetMaterial,
  { homesTwh, centresTwh, leftTwh }: Budget,
): AnswerCurve {
  const { budget, asked } = columns;
  const taken = homesTwh + centresTwh;
  const blocks = [
    { name: words.rowBudget, x: budget.x, low: 0, high: budgetTwh },
    { name: words.rowHomes, x: asked.x, low: 0, high: homesTwh },
    { name: words.rowCentres, x: asked.x, low: homesTwh, high: taken },
    {
      name: leftTwh < 0 ? words.rowLacking : words.rowLeft,
      x: asked.x,
      low: Math.min(taken, budgetTwh),
      high: Math.max(taken, budgetTwh),
    },
  ];
  return {
    values: blocks.map(({ low, high }) => high - low),
    said: blocks.map(({ name, low, high }) =>
      labelled(language, name, `${formatNumber(language, high - low, 2)} ${words.axis}`),
    ),
    points: blocks.map(({ x, low, high }) => [x + asked.width / 2, yOf((low + high) / 2)]),
  };
}

export const cleanBudget: Figure<CleanBudgetMaterial> = {
  inputs: ({ words, language, usualCentresMw }) => [
    {
      kind: 'range',
      key: 'homes',
      label: words.homes,
      low: 0,
      high: 8_000_000,
      step: 500_000,
      value: 4_000_000,
      say: (value) => formatNumber(language, value, 0),
    },
    {
      kind: 'range',
      key: 'mw',
      label: words.centres,
      low: 0,
      high: 1000,
      step: 20,
      value: usualCentresMw,
      say: (value) => fill(words.mw, { n: formatNumber(language, value, 0) }),
    },
  ],
  answer(state, given) {
    const { budgetTwh, homeMwh, words, language } = given;
    const homes = numberOf(state, 'homes');
    const centresMw = numberOf(state, 'mw');
    const shared = shareOut(budgetTwh, { homes, homeMwh, centresMw });
    const twh = (value: number): string => formatNumber(language, value, 2);
    const row = (name: string, value: number): string[] => [
      name,
      twh(value),
      formatNumber(language, (100 * value) / budgetTwh, 0),
    ];
    const isLacking = shared.leftTwh < 0;
    const values = {
      homes: formatNumber(language, homes, 0),
      homesTwh: twh(shared.homesTwh),
      mw: formatNumber(language, centresMw, 0),
      centres: twh(shared.centresTwh),
      budget: twh(budgetTwh),
      left: twh(Math.abs(shared.leftTwh)),
    };
    return {
      finding: fill(isLacking ? words.lacking : words.left, values),
      drawing: draw(given, shared),
      label: fill(words.label, values),
      rows: [
        row(words.rowBudget, budgetTwh),
        row(words.rowHomes, shared.homesTwh),
        row(words.rowCentres, shared.centresTwh),
        row(isLacking ? words.rowLacking : words.rowLeft, Math.abs(shared.leftTwh)),
      ],
      curves: [blocksOf(given, shared)],
    };
  },
};
