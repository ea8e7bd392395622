// What the strongest constants do at the chosen power, as words: of the drawing, and of the table beside it.

import type { ConstantLabel, InfluenceWords } from '../../../charts/influence/influenceChart.ts';
import { INFLUENCE_COUNT, type InfluenceMw } from '../../../charts/influence/influences.ts';
import type { WalkedCurve } from '../../../charts/speak/curveWalker.ts';
import { fill } from '../../../site/locales.ts';
import { labelled } from '../../../text/labelled.ts';
import { formatNumber, signed } from '../../../text/numbers.ts';
import { isolated } from '../../../text/runs/isolate.ts';
import type { View } from '../view.ts';

type ConstantsView = Pick<View, 'language' | 'words' | 'names' | 'ranges' | 'influences'>;

export const influenceColumns = ['name', 'range', 'standing', 'atLow', 'atHigh'] as const;
export type InfluenceCells = Record<(typeof influenceColumns)[number], string>;

export function labelOf({ language, names, ranges }: ConstantsView, id: string): ConstantLabel {
  const known = ranges[id];
  return { name: names[id] ?? id, detail: known ? labelled(language, known.standing, known.range) : '' };
}

export function influenceWords({
  language,
  words: { influence: words, table },
  influences,
}: ConstantsView): InfluenceWords {
  const { low, high, axis } = words;
  return {
    low,
    high,
    axis,
    centre: fill(words.centre, { n: formatNumber(language, influences?.usefulMw ?? 0, 1) }),
    none: table.noFit,
  };
}

/** A sentence of the strings with the power, the central output and the strongest constant in it. */
export function influencesInWords(
  { language, influences, names, words }: ConstantsView,
  sentence: string,
): string {
  if (!influences) return words.table.noFit;
  const id = influences.strongest[0]?.id ?? '';
  return fill(sentence, {
    mw: influences.siteMw,
    useful: formatNumber(language, influences.usefulMw, 1),
    name: names[id] ?? id,
    n: influences.strongest.length,
  });
}

/** Rows of the table, as many as the drawing has; empty ones where nothing fits. */
export function influenceRows(view: ConstantsView): InfluenceCells[] {
  const { language, influences, names, ranges } = view;
  const outputOf = (mw: number): string =>
    `${formatNumber(language, mw, 1)} (${signed(language, mw - (influences?.usefulMw ?? 0), 1)})`;
  const cells = ({ id, lowMw, highMw }: InfluenceMw): InfluenceCells => ({
    name: names[id] ?? id,
    range: ranges[id]?.range ?? '',
    standing: ranges[id]?.standing ?? '',
    atLow: outputOf(lowMw),
    atHigh: outputOf(highMw),
  });
  const blank: InfluenceCells = { name: '', range: '', standing: '', atLow: '', atHigh: '' };
  return Array.from({ length: INFLUENCE_COUNT }, (_, i) => {
    const influence = influences?.strongest[i];
    return influence ? cells(influence) : blank;
  });
}

/** The bars from the strongest down; the pitch follows their length. */
export function walkedInfluences({ language, influences, names, words }: ConstantsView): WalkedCurve {
  const { usefulMw, strongest } = influences ?? { usefulMw: 0, strongest: [] };
  const difference = (mw: number): string => isolated(signed(language, mw - usefulMw, 1));
  return {
    values: strongest.map(({ lowMw, highMw }) => Math.abs(highMw - lowMw)),
    say: (place) => {
      const bar = strongest[Math.min(place, strongest.length - 1)];
      if (!bar) return '';
      const { id, lowMw, highMw } = bar;
      return fill(words.influence.point, {
        name: names[id] ?? id,
        low: difference(lowMw),
        high: difference(highMw),
      });
    },
  };
}
