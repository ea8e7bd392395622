// Where a constant is found on the method page: under the first equation that takes it, or among those that none takes.
import type { Formula } from '../math/equation.ts';
import { formulas } from '../math/formulas.ts';
import { seeds } from '../seeds.ts';

/** The first equation that takes each constant. */
const firstOf = new Map(
  Object.entries<Formula>(formulas)
    .toReversed()
    .flatMap(([formula, { constants }]) => constants.map((constant) => [constant, formula] as const)),
);

/** The anchor of a constant among those under an equation; undefined where an earlier one has it. */
export const anchorUnder = (formula: string, constant: string): string | undefined =>
  firstOf.get(constant) === formula ? constant : undefined;

/** Constants that no equation takes. */
export const looseConstants = seeds.parameterEntries.filter(({ id }) => !firstOf.has(id));
