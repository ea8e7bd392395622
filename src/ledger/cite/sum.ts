// A derived number with its numbers in place: 40 MW / 1.2 × 0.9 / 132 kW = 227.

import { HOURS_PER_YEAR } from '../../model/numbers/units.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { Derived } from '../schema/derived.ts';

export interface SumInput {
  value: number;
  /** A unit of the ledger or of a parameter. */
  unit: string;
}

/** Units that say nothing beside a number in a sum. */
const bare = new Set([
  'count',
  'times',
  'fraction',
  'ratio',
  'people',
  'countries',
  'jobs',
  'graduates',
  'GPU',
  'rack',
  '1',
]);

/** Between a number and its unit. */
const NO_BREAK_SPACE = '\u00a0';

/** The equation of a formula, written with numbers in place of names; `n` writes a number without a unit. */
const written: Readonly<
  Record<string, (given: string[], values: number[], n: (value: number) => string) => string>
> = {
  ratio: ([a, b]) => `${a} / ${b}`,
  percent: ([a, b], _, n) => `${n(100)} × ${a} / ${b}`,
  product: (given) => given.join(' × '),
  sum: (given) => given.join(' + '),
  difference: ([a, b]) => `${a} − ${b}`,
  annualEnergyTwh: ([power], _, n) => `${power} × ${n(HOURS_PER_YEAR)}${NO_BREAK_SPACE}h`,
  racks: ([site, pue, , rack], [, , other = 0], n) => `${site} / ${pue} × ${n(1 - other)} / ${rack}`,
  gpus: ([site, pue, , rack, gpus], [, , other = 0], n) =>
    `⌊${site} / ${pue} × ${n(1 - other)} / ${rack}⌋ × ${gpus}`,
  roundTripMs: ([distance, speed], _, n) => `${n(2)} × ${distance} / ${speed}`,
  satelliteRoundTripMs: ([altitude, speed], _, n) => `${n(4)} × ${altitude} / ${speed}`,
  chainPercent: (_, [step = 0, steps = 0], n) => `${n(100)} × ${n(step / 100)}^${n(steps)}`,
};

/** Units of results that are read as they stand. */
const unitSigns: Readonly<Record<string, string>> = {
  percent: '%',
  TWh: 'TWh',
  ms: 'ms',
  MWh: 'MWh',
  h: 'h',
  MAD: 'MAD',
};

/** Throws where the formula has no written form. */
export function sumText(
  language: string,
  entry: Pick<Derived, 'formula' | 'value' | 'unit' | 'decimals'>,
  inputs: readonly SumInput[],
): string {
  const form = written[entry.formula];
  if (!form)
    throw new RangeError(
      `sum: received formula ${entry.formula}, expected one of ${Object.keys(written).join(', ')}`,
    );
  const number = (value: number): string => formatNumber(language, value);
  const given = inputs.map(({ value, unit }) =>
    bare.has(unit) ? number(value) : `${number(value)}${NO_BREAK_SPACE}${unitSigns[unit] ?? unit}`,
  );
  const sign = unitSigns[entry.unit];
  const result = formatNumber(language, entry.value, entry.decimals);
  return `${form(
    given,
    inputs.map(({ value }) => value),
    number,
  )} = ${result}${sign ? `${NO_BREAK_SPACE}${sign}` : ''}`;
}
