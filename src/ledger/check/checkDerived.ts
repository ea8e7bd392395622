// Computes every derived number again from its inputs and compares it with what the ledger states.
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../seeds/readYaml.ts';
import { derive } from '../cite/derivation.ts';
import type { Ledger } from '../read/readLedger.ts';
import type { Derived } from '../schema/derived.ts';
import { numbersOfFigure, unitOfFigure } from '../schema/figure.ts';
import { unitScale } from './numbers.ts';

interface Quantity {
  value: number;
  unit: string;
}

/** Value and unit of one input: the first figure of an entry, or the one that `#n` names. */
function quantityOf(
  input: string | number,
  ledger: Ledger,
  parameters: Map<string, Quantity>,
): Quantity | undefined {
  if (typeof input === 'number') return { value: input, unit: 'count' };
  const [id = '', ordinal = '1'] = input.split('#');
  const derived = ledger.derived.get(id);
  if (derived) return derived;
  if (parameters.has(id)) return parameters.get(id);
  const figures = ledger.claims.get(id)?.figures ?? ledger.evidence.get(id)?.figures ?? [];
  const figure = figures[Number(ordinal) - 1];
  const value = figure ? numbersOfFigure(figure)[0] : undefined;
  return figure && value !== undefined ? { value, unit: unitOfFigure(figure) } : undefined;
}

/** Ratios compare like with like: MWh with TWh in one base unit. */
const inBaseUnit = ({ value, unit }: Quantity): number => value * (unitScale[unit] ?? 1);

function faultOf(entry: Derived, ledger: Ledger, parameters: Map<string, Quantity>): string | undefined {
  const where = `seeds/derived.yaml: ${entry.id}`;
  const inputs: Quantity[] = [];
  for (const input of entry.inputs) {
    const quantity = quantityOf(input, ledger, parameters);
    if (!quantity)
      return `${where}: field inputs: received ${input}, expected an id whose entry has that figure`;
    inputs.push(quantity);
  }
  const comparing = entry.formula === 'ratio' || entry.formula === 'percent';
  try {
    const value = derive(entry.formula, inputs.map(comparing ? inBaseUnit : (quantity) => quantity.value));
    const stated = Number(value.toFixed(entry.decimals));
    if (stated !== entry.value)
      return `${where}: field value: received ${entry.value}, expected ${stated} (${value})`;
  } catch (cause) {
    return `${where}: ${(cause as Error).message}`;
  }
  return undefined;
}

const parameterList = z.object({
  parameters: z.array(z.object({ id: z.string(), value: z.number(), unit: z.string() })),
});

/** Faults of all derived numbers of the ledger under `root`. Throws SeedError where the parameters cannot be read. */
export function checkDerived(root: string, ledger: Ledger): string[] {
  const { parameters } = readYaml(
    join(root, 'seeds/parameters.yaml'),
    'seeds/parameters.yaml',
    parameterList,
  );
  const byId = new Map(parameters.map((entry) => [entry.id, { value: entry.value, unit: entry.unit }]));
  return [...ledger.derived.values()]
    .map((entry) => faultOf(entry, ledger, byId))
    .filter((fault) => fault !== undefined);
}
