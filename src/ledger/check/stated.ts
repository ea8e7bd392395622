// What ledger entries state in numbers.

import { type Figure, numbersOfFigure, unitOfFigure } from '../schema/figure.ts';
import type { Ledger } from '../schema/ledger.ts';

/** Numbers that the entries of `ids` state, with their units; undefined where an id does not exist. */
export function statedNumbers(
  ledger: Ledger,
  ids: readonly string[],
): { value: number; unit: string }[] | undefined {
  const stated = [];
  for (const id of ids) {
    const derived = ledger.derived.get(id);
    if (derived) {
      stated.push({ value: derived.value, unit: derived.unit as string });
      continue;
    }
    const figures: Figure[] | undefined = ledger.claims.get(id)?.figures ?? ledger.evidence.get(id)?.figures;
    if (!figures) return undefined;
    for (const figure of figures)
      for (const value of numbersOfFigure(figure))
        stated.push({ value, unit: unitOfFigure(figure) as string });
  }
  return stated;
}
