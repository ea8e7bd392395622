// A constant as the page writes it: value, range and unit.
import type { Parameter } from '../../../schemas/parameter.ts';
import { formatNumber } from '../../../text/plurals.ts';

/** Four significant digits below a thousand, everything above. */
export const valueText = (value: number): string =>
  Math.abs(value) >= 1000 ? formatNumber(value) : value.toLocaleString('en', { maximumSignificantDigits: 4 });

/** `0.75–0.92`, or nothing where the constant has no range. */
export const rangeText = ({ low, high }: Pick<Parameter, 'low' | 'high'>): string =>
  low === high ? '' : `${valueText(low)}–${valueText(high)}`;

/** The unit in the page's words; a unit without words is its own symbol. */
export const unitText = (unit: string, words: Record<string, string>): string => words[unit] ?? unit;
