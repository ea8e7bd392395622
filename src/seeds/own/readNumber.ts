// Numbers of a reader's own file, by range: a number outside it that another unit would explain is named with that unit.
// Without a library, so that the page can read the same files.
import type { NumberRule, WrongUnit } from './numberRule.ts';
import { type Fail, refusal } from './refusal.ts';
import { unitInEnglish } from './unitNames.ts';

/** A number within its rule. Throws what `fail` makes of any other value, with the unit that it seems to be in. */
export function readNumber(value: unknown, field: string, rule: NumberRule, fail: Fail): number {
  const { low, high, isWhole = false } = rule;
  const unit = unitInEnglish(rule.unit);
  const kind = isWhole ? 'a whole number' : 'a number';
  const expected = `${kind} from ${low} to ${high}${unit && ` ${unit}`}`;
  if (typeof value !== 'number' || !Number.isFinite(value) || (isWhole && !Number.isInteger(value)))
    throw fail(field, value, expected, rule);
  if (low <= value && value <= high) return value;
  throw fail(field, value, expected + guess(value, rule), rule);
}

/** `; 640 looks like Gbit: 80 GB`, where a wrong unit brings the number into its range; else nothing. */
export function guess(value: number, rule: NumberRule): string {
  const meant = meantBy(value, rule);
  if (!meant) return '';
  const unit = unitInEnglish(rule.unit);
  return `; ${value} looks like ${unitInEnglish(meant.name)}: ${inRightUnit(value, meant)}${unit && ` ${unit}`}`;
}

/** The wrong unit that brings the number into its range. */
export const meantBy = (value: number, { low, high, wrong = [] }: NumberRule): WrongUnit | undefined =>
  wrong.find(({ perUnit }) => low <= value / perUnit && value / perUnit <= high);

/** The number in the right unit, without the last bits that a division leaves: 395.8, not 395.79999999999995. */
export const inRightUnit = (value: number, { perUnit }: WrongUnit): number =>
  Number((value / perUnit).toPrecision(12));

/** The fields of an object. Throws where `value` is none, or has a field that is not among `names`. */
export function readFields(
  value: unknown,
  field: string,
  names: readonly string[],
  fail: Fail,
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refusal(fail, field, value, 'fields', { names: names.join(', ') });
  const unknownName = Object.keys(value).find((name) => !names.includes(name));
  if (unknownName !== undefined) {
    const fields = value as Record<string, unknown>;
    throw refusal(fail, `${field}.${unknownName}`, fields[unknownName], 'oneOf', { names: names.join(', ') });
  }
  return value as Record<string, unknown>;
}
