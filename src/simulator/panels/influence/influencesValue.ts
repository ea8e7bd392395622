// What the strongest constants do at the needle, as words: of the drawing, and of the table beside it.

import type { TornadoLabel, TornadoWords } from '../../../charts/influence/influenceChart.ts';
import { SWING_COUNT, type Swing, type Swings, signedMw } from '../../../charts/influence/influences.ts';
import { fill, type Strings } from '../../../site/locales.ts';

export interface ConstantRange {
  /** With its unit. */
  range: string;
  standing: string;
}

/** The part of the page's view that the constants need. */
export interface ConstantsView {
  words: Strings['simulator'];
  /** Names of the constants of the model, by id. */
  names: Readonly<Record<string, string>>;
  /** Their ranges, and how they are known. */
  ranges: Readonly<Record<string, ConstantRange>>;
  /** What the strongest constants do at the needle; null where nothing fits. */
  swings: Swings | null;
}

export const swingColumns = ['name', 'range', 'standing', 'atLow', 'atHigh'] as const;
export type SwingCells = Record<(typeof swingColumns)[number], string>;

export function labelOf({ names, ranges }: ConstantsView, id: string): TornadoLabel {
  const known = ranges[id];
  return { name: names[id] ?? id, detail: known ? `${known.standing}: ${known.range}` : '' };
}

export function swingWords({ words: { swings: words, table }, swings }: ConstantsView): TornadoWords {
  const { low, high, axis } = words;
  return {
    low,
    high,
    axis,
    centre: fill(words.centre, { n: swings?.usefulMw.toFixed(1) ?? '0' }),
    none: table.noFit,
  };
}

/** A sentence of the strings with the power, the central output and the strongest constant in it. */
export function swingsInWords({ swings, names, words }: ConstantsView, sentence: string): string {
  if (!swings) return words.table.noFit;
  const id = swings.swings[0]?.id ?? '';
  return fill(sentence, {
    mw: swings.siteMw,
    useful: swings.usefulMw.toFixed(1),
    name: names[id] ?? id,
    n: swings.swings.length,
  });
}

/** Rows of the table, as many as the drawing has; empty ones where nothing fits. */
export function swingRows(view: ConstantsView): SwingCells[] {
  const { swings, names, ranges } = view;
  const cells = ({ id, lowMw, highMw }: Swing): SwingCells => ({
    name: names[id] ?? id,
    range: ranges[id]?.range ?? '',
    standing: ranges[id]?.standing ?? '',
    atLow: outputOf(lowMw, swings?.usefulMw ?? 0),
    atHigh: outputOf(highMw, swings?.usefulMw ?? 0),
  });
  const blank: SwingCells = { name: '', range: '', standing: '', atLow: '', atHigh: '' };
  return Array.from({ length: SWING_COUNT }, (_, i) => {
    const swing = swings?.swings[i];
    return swing ? cells(swing) : blank;
  });
}

const outputOf = (mw: number, centreMw: number): string => `${mw.toFixed(1)} (${signedMw(mw - centreMw)})`;
