// Names of units: symbols and words, in English here and as the reader's language writes them on the page.
import { fill } from '../../text/fill.ts';

const english = {
  denseTflops: 'TFLOP/s, dense',
  oneWayGBytes: 'GB/s, one way',
  chips: 'GPUs',
  memoryBeside: 'GB at {bandwidth} TB/s',
  besideMemory: 'TB/s beside {memory} GB of memory',
  besidePeak: 'TB/s beside {peak} TFLOP/s',
  chipsInRack: 'GPUs in a rack of {power} kW',
  gbitOfNode: 'Gbit/s of a server of {chips} GPUs',
  rackOf: 'kW for {chips} GPUs',
  thousandMillions: 'thousand million',
  tokens: '× {power} tokens',
  singleTokens: 'single tokens',
  failuresPerChip: 'failures per GPU and day',
  failuresPerThousand: 'failures per 1,000 GPUs and day',
  fraction: 'a fraction of one',
  days: 'days',
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
  'Tbit/s',
  'GB/s',
  'MB/s',
  'Gbit/s',
  'TB',
  'GB',
  'MB',
  'Gbit',
  'GW',
  'MW',
  'kW',
  'W',
  '%',
  'h',
  'min',
  's',
  'ms',
  'µs',
] as const;
export type UnitSymbol = (typeof unitSymbols)[number];

/** A symbol, words, or nothing for a bare number. */
export type UnitName = '' | UnitSymbol | UnitWords;

export function unitInEnglish(unit: UnitName): string {
  if (typeof unit === 'string') return unit;
  return fill(english[unit.code], unit.values ?? {});
}
