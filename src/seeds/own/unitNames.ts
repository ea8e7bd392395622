// Names of units: symbols and words, in English here and as the reader's language writes them on the page.
import { fill } from '../../text/fill.ts';

const english = {
  denseTflops: 'TFLOP/s, dense',
  oneWayGBytes: 'GB/s, one way',
  chips: 'GPUs',
  memoryBeside: 'GB at {bandwidth} TB/s',
  rackOf: 'kW for {chips} GPUs',
  thousandMillions: 'thousand million',
  thousands: 'thousands',
  ones: 'single weights',
  millions: 'millions',
};
export type UnitCode = keyof typeof english;
export const unitCodes = Object.keys(english) as UnitCode[];

/** A unit with words, and the numbers in them. */
export interface UnitWords {
  code: UnitCode;
  values?: Readonly<Record<string, number | string>>;
}

export const unitSymbols = [
  'PFLOP/s',
  'GFLOP/s',
  'TB/s',
  'GB/s',
  'MB/s',
  'Gbit/s',
  'TB',
  'MB',
  'Gbit',
  'MW',
  'kW',
  'W',
] as const;
export type UnitSymbol = (typeof unitSymbols)[number];

/** A symbol, words, or nothing for a bare number. */
export type UnitName = '' | UnitSymbol | UnitWords;

export function unitInEnglish(unit: UnitName): string {
  if (typeof unit === 'string') return unit;
  return fill(english[unit.code], unit.values ?? {});
}
