// Values of the seeds for the figures, at build: a parameter of the model, or a quantity of the ledger.
import { quantityOf } from '../../ledger/cite/quantity.ts';
import { readModelSeeds } from '../../seeds/readModelSeeds.ts';
import { ledger } from '../../site/ledger.ts';

const { parameters } = readModelSeeds('seeds');

/** Value of `P-pue`, `003-phase1-40mw` or `E-nexus-mou#first-phase`. Throws where the seeds state no such value. */
export const constant = (id: string): number => parameters[id] ?? quantityOf(ledger, id).value;
