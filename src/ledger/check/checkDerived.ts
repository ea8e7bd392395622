// Computes every derived number again from its inputs and compares it with what the ledger states.
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../seeds/yaml/readYaml.ts';
import { derive } from '../cite/derivation.ts';
import { quantityOf } from '../cite/quantity.ts';
import type { Derived } from '../schema/derived.ts';
import type { Ledger } from '../schema/ledger.ts';
import { unitScale } from './numbers.ts';

interface Measured {
  value: number;
  /** A unit of the ledger, or one of a parameter. */
  unit: string;
}

/** Value and unit of one input. Throws SeedError where it names nothing that has one value. */
function inputValue(input: string | number, ledger: Ledger, parameters: Map<string, Measured>): Measured {
  if (typeof input === 'number') return { value: input, unit: 'count' };
  return parameters.get(input) ?? quantityOf(ledger, input);
}

/** Ratios compare like with like: MWh with TWh in one base unit. */
const inBaseUnit = ({ value, unit }: Measured): number => value * (unitScale[unit] ?? 1);

function faultOf(entry: Derived, ledger: Ledger, parameters: Map<string, Measured>): string | undefined {
  const where = `seeds/derived.yaml: ${entry.id}`;
  const comparing = entry.formula === 'ratio' || entry.formula === 'percent';
  try {
    const inputs = entry.inputs.map((input) => inputValue(input, ledger, parameters));
    const value = derive(entry.formula, inputs.map(comparing ? inBaseUnit : (input) => input.value));
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
