// Losses rounded together, so that a table of them sums to the power as it is written.
import { strata } from '../../charts/plane/column/strata.ts';
import type { Measures } from './measures.ts';

const TENTHS = 10;

/**
 * The measures with every loss in whole tenths of a megawatt: with the useful work, rounded alone, they sum to the power. Each
 * is rounded down, and those that this costs most are a tenth higher. As it came where a loss is not known.
 */
export function asWritten(measures: Measures): Measures {
  const { mw, useful } = measures;
  const losses = strata.map((name) => ({ name, tenths: (measures[name] ?? Number.NaN) * TENTHS }));
  if (mw === undefined || useful === undefined || losses.some(({ tenths }) => Number.isNaN(tenths)))
    return measures;
  const down = losses.reduce((sum, { tenths }) => sum + Math.floor(tenths), 0);
  const missing = Math.round(mw * TENTHS) - Math.round(useful * TENTHS) - down;
  const byRest = losses.toSorted((a, b) => (b.tenths % 1) - (a.tenths % 1));
  const written = byRest.map(
    ({ name, tenths }, place) => [name, (Math.floor(tenths) + (place < missing ? 1 : 0)) / TENTHS] as const,
  );
  return { ...measures, ...Object.fromEntries(written) };
}
