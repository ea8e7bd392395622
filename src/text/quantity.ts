// A constant as each language writes it: value, range and unit.
import { fill } from './fill.ts';
import { formatNumber, significant } from './numbers.ts';
import { type PluralForms, plural } from './plurals.ts';

/** Four significant digits below a thousand, everything above; a year keeps its four digits together. */
export function valueText(language: string, value: number, unit?: string): string {
  if (unit === 'year') return String(value);
  return Math.abs(value) >= 1000 ? formatNumber(language, value) : significant(language, value, 4);
}

/** `0.75–0.92`, or nothing where the constant has no range. */
export const rangeText = (language: string, { low, high }: { low: number; high: number }): string =>
  low === high ? '' : `${valueText(language, low)}–${valueText(language, high)}`;

/**
 * Units in the words of one language: a sign, or a counted noun in its forms.
 * Where the language has a dual, the forms of one and two say their number: يومان, not 2 يوم.
 */
export interface UnitWords {
  language: string;
  units: Record<string, string | PluralForms>;
}

/** Whether the noun after `value` says the number itself, so that no digit stands beside it. */
export function unitSaysNumber(value: number, unit: string, { units }: UnitWords): boolean {
  const word = units[unit];
  return typeof word === 'object' && word.two !== undefined && (value === 1 || value === 2);
}

/** The unit after `value` in the page's words; a unit without words is its own symbol. */
export function unitText(value: number, unit: string, { language, units }: UnitWords): string {
  const word = units[unit] ?? unit;
  return typeof word === 'string' ? word : plural(language, value, word);
}

/** A unit of one Latin word belongs to the number; a longer or an Arabic one follows in the page's direction. */
export const isUnitSign = (unit: string): boolean => !/\p{Script=Arabic}|\s|\(/u.test(unit);

/** How a language writes a range, with {low} and {high} in their places, isolated from the direction of its words. */
export interface RangeWords extends UnitWords {
  between: string;
  /** The same where an end is a noun that says its number, which here stands as when it is alone. */
  nounEnds: string;
}

/** A range whose upper end is a noun that says its number. */
function rangeInNouns({ low, high, unit }: { low: number; high: number; unit: string }, words: RangeWords) {
  const end = (value: number): string =>
    unitSaysNumber(value, unit, words) ? unitText(value, unit, words) : valueText(words.language, value);
  return fill(words.nounEnds, { low: end(low), high: end(high) });
}

/** The range with its unit; a unit of one sign belongs to the upper end. */
export function rangeWithUnit(
  constant: { low: number; high: number; unit: string },
  words: RangeWords,
): string {
  if (unitSaysNumber(constant.high, constant.unit, words)) return rangeInNouns(constant, words);
  // The noun follows the upper end, which is read last.
  const unit = unitText(constant.high, constant.unit, words);
  const [low, high] = [constant.low, constant.high].map((value) => valueText(words.language, value));
  const isSign = isUnitSign(unit);
  const range = fill(words.between, {
    low: `${low}`,
    high: isSign ? `${high}\u00a0${unit}` : `${high}`,
  });
  return isSign ? range : `${range} ${unit}`;
}
