// S13: a chain of ifs, each with a chance that the reader sets.

import { type Drawing, type Point, path, rectangle, short, text } from '../../charts/svg.ts';
import { chainFractions } from '../../model/economy/chain.ts';
import { fill } from '../../site/locales.ts';
import { labelled } from '../../text/labelled.ts';
import { formatNumber } from '../../text/numbers.ts';
import { plural } from '../../text/plurals.ts';
import { isolated } from '../../text/runs/isolate.ts';
import {
  type AnswerCurve,
  type Figure,
  type FigureInput,
  type Material,
  numberOf,
  type State,
} from '../grammar/figure.ts';
import { percentInput } from '../grammar/inputs.ts';
import type { IfChainWords } from './ifChainWords.ts';

const steps = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

export interface IfChainMaterial extends Material {
  words: IfChainWords;
  /** Chance of every step until the reader moves it [%]. */
  stepPercent: number;
}

const PLOT = { left: 34, right: 314, top: 26, bottom: 236 };
const BAR_PITCH = (PLOT.right - PLOT.left) / steps.length;
const height = (fraction: number): number => PLOT.bottom - fraction * (PLOT.bottom - PLOT.top);

/** Above this a whole number of cases is too coarse to stand beside the per cent. */
const MOST_TOLD_AS_ONE_IN = 1 / 3;

const chancesOf = (state: State): number[] => steps.map((step) => numberOf(state, step) / 100);

/** Below one per cent a digit more, so that what is small is not printed as nothing. */
const percentText = (language: string, fraction: number): string =>
  formatNumber(language, fraction * 100, fraction > 0 && fraction < 0.01 ? 2 : fraction < 0.1 ? 1 : 0);

/** What two digits would print as nothing is told by what it is less than. */
const LEAST_TOLD = 0.0001;
const isLess = (fraction: number): boolean => fraction > 0 && fraction < LEAST_TOLD / 2;

/** The share in words; `otherwise` holds one that is not too small to be told. */
const shareText = (fraction: number, { language, words }: IfChainMaterial, otherwise = '{n}'): string =>
  isLess(fraction)
    ? fill(words.below, { n: percentText(language, LEAST_TOLD) })
    : fill(otherwise, { n: percentText(language, fraction) });

/** The same in the drawing, where there is room for a sign only. */
const shareSign = (fraction: number, language: string): string =>
  isLess(fraction) ? isolated(`<${percentText(language, LEAST_TOLD)}`) : percentText(language, fraction);

function draw(chances: readonly number[], fractions: readonly number[], given: IfChainMaterial): Drawing {
  const { direction, language, words } = given;
  const ticks = [0, 50, 100];
  const bars = fractions.map((fraction, place) => {
    const left = PLOT.left + place * BAR_PITCH + 7;
    const inner = BAR_PITCH - 14;
    const top = height(fraction);
    const before = height(fractions[place - 1] ?? 1);
    return [
      path('before-line', `M${left} ${short(before)}h${inner}`),
      rectangle('level-band', left, top, inner, PLOT.bottom - top),
      path('level-line', `M${left} ${short(top)}h${inner}`),
      text('bold halo', left + inner / 2, top - 7, shareSign(fraction, language), 'middle', direction),
      text('secondary smaller', left + inner / 2, PLOT.bottom + 18, place + 1, 'middle', direction),
      text(
        'secondary smaller',
        left + inner / 2,
        PLOT.bottom + 34,
        `×${formatNumber(language, chances[place] ?? 0, 2)}`,
        'middle',
        direction,
      ),
    ].join('');
  });
  const axis = [
    path('axis', `M${PLOT.left} ${PLOT.top}V${PLOT.bottom}H${PLOT.right}`),
    ...ticks.map((tick) =>
      text('secondary smaller', PLOT.left - 5, height(tick / 100) + 4, tick, 'right', direction),
    ),
    text('secondary smaller', PLOT.left - 28, PLOT.top - 14, words.axis, 'left', direction),
  ];
  return { width: 320, height: 276, content: [...axis, ...bars].join('') };
}

/** The bars one after another: what is left after each step. */
function barsOf(fractions: readonly number[], given: IfChainMaterial): AnswerCurve {
  const { language, words } = given;
  const said = (fraction: number): string => fill(words.percent, { n: shareText(fraction, given) });
  return {
    values: fractions,
    said: steps.map((step, place) => labelled(language, words.steps[step], said(fractions[place] ?? 0))),
    points: fractions.map(
      (fraction, place): Point => [PLOT.left + (place + 0.5) * BAR_PITCH, height(fraction)],
    ),
  };
}

export const ifChain: Figure<IfChainMaterial> = {
  inputs: ({ words, language, stepPercent }) =>
    steps.map(
      (key): FigureInput =>
        percentInput(language, { key, label: words.steps[key], value: stepPercent, percent: words.percent }),
    ),
  answer(state, given) {
    const { words, language } = given;
    const chances = chancesOf(state);
    const fractions = chainFractions(chances);
    const all = fractions.at(-1) ?? 0;
    const least = Math.min(...chances);
    const weakest = steps[chances.indexOf(least)] ?? steps[0];
    const isOneWeakest = chances.filter((chance) => chance === least).length === 1;
    const values = {
      share: shareText(all, given, words.about),
      last: shareText(all, given),
      oneIn: all > 0 && all < MOST_TOLD_AS_ONE_IN ? plural(language, Math.round(1 / all), words.oneIn) : '',
      weakest: words.steps[weakest],
      first: percentText(language, fractions[0] ?? 0),
    };
    return {
      finding: [
        fill(all === 0 ? words.never : all === 1 ? words.sure : words.finding, values),
        all > 0 && isOneWeakest ? fill(words.weakest, values) : '',
      ]
        .join(' ')
        .trim(),
      drawing: draw(chances, fractions, given),
      label: fill(words.label, values),
      rows: steps.map((step, place) => [
        words.steps[step],
        formatNumber(language, numberOf(state, step), 0),
        shareText(fractions[place] ?? 0, given),
      ]),
      curves: [barsOf(fractions, given)],
    };
  },
};
