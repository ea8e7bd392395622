// Numbers of a reader's own file, by range: a number outside it that another unit would explain is named with that unit.
// Without a library, so that the page can read the same files.
import type { NumberRule } from './numberRule.ts';
import { type Fail, refusal } from './refusal.ts';
import { type UnitName, unitInEnglish } from './unitNames.ts';

export const holds = (value: number, { low, high, isWhole = false }: NumberRule): boolean =>
  low <= value && value <= high && (!isWhole || Number.isInteger(value));

/** "a whole number from 1 to 10 GPUs". */
export function expectedOf({ low, high, unit, isWhole = false }: NumberRule): string {
  return `${isWhole ? 'a whole number' : 'a number'} from ${low} to ${high}${after(unit)}`;
}

/** A number within its rule. Throws what `fail` makes of any other value, with the unit that it seems to be in. */
export function readNumber(value: unknown, field: string, rule: NumberRule, fail: Fail): number {
  if (typeof value === 'number' && holds(value, rule)) return value;
  throw refusedNumber(value, field, rule, fail);
}

/** What `fail` makes of a value that breaks its rule. */
export const refusedNumber = (
  value: unknown,
  field: string,
  rule: NumberRule,
  fail: Fail,
): ReturnType<Fail> =>
  fail(field, value, expectedOf(rule) + (typeof value === 'number' ? guess(value, rule) : ''), rule);

/** `; 640 looks like Gbit: 80 GB`, where a wrong unit brings the number into its range; else nothing. */
export function guess(value: number, rule: NumberRule): string {
  const meant = meantBy(value, rule);
  if (!meant) return '';
  return `; ${value} looks like ${unitInEnglish(meant.name)}: ${meant.value}${after(rule.unit)}`;
}

const after = (unit: UnitName): string => {
  const name = unitInEnglish(unit);
  return name && ` ${name}`;
};

/** The wrong unit that brings the number into its range, nearest to the usual value, and the number in the right unit. */
export function meantBy(
  value: number,
  { low, high, isWhole = false, usual, wrong = [] }: NumberRule,
): { name: UnitName; value: number } | undefined {
  const timesOff = (right: number): number =>
    usual === undefined ? 1 : Math.max(right / usual, usual / right);
  const [nearest] = wrong
    .map(({ name, perUnit }) => ({ name, value: rounded(value / perUnit, isWhole) }))
    .filter((meant) => low <= meant.value && meant.value <= high)
    .sort((a, b) => timesOff(a.value) - timesOff(b.value));
  return nearest;
}

/** Without the last bits that a division leaves: 395.8, not 395.79999999999995. */
const rounded = (value: number, isWhole: boolean): number =>
  isWhole ? Math.round(value) : Number(value.toPrecision(12));

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
