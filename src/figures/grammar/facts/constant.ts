// Values of the seeds for the figures, at build: a parameter of the model, or a quantity of the ledger.
import { quantityOf } from '../../../ledger/cite/quantity.ts';
import { siteSeeds } from '../../../seeds/siteSeeds.ts';
import { ledger } from '../../../site/ledger/ledger.ts';

const { parameters, parameterEntries } = siteSeeds;

/** Value of `P-pue`, `003-phase1-40mw` or `E-nexus-mou#first-phase`. Throws where the seeds state no such value. */
export const constant = (id: string): number => parameters[id] ?? quantityOf(ledger, id).value;

/** Low and high of a parameter. Throws where seeds/parameters.yaml has none of this id. */
export function rangeOf(id: string): readonly [low: number, high: number] {
  const found = parameterEntries.find((entry) => entry.id === id);
  if (!found) throw new Error(`parameter: received ${id}, expected one of seeds/parameters.yaml`);
  return [found.low, found.high];
}
