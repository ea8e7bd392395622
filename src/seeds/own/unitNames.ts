// Names of units: a symbol is the same in every language, words stand in English here and in the reader's language on the page.

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

/** A symbol as it is, or words. */
export type UnitName = string | UnitWords;

export function unitInEnglish(unit: UnitName): string {
  if (typeof unit === 'string') return unit;
  return english[unit.code].replace(/\{(\w+)\}/g, (_, name) => String(unit.values?.[name]));
}
