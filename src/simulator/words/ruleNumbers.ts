// The numbers of a rule as the language of the page writes them, for the places of a message.
import { formatNumber } from '../../text/numbers.ts';
import type { Rule } from '../inputs/rules.ts';

/** A number, or a word that stands beside the numbers, which is the same in every language. */
export const valueIn = (language: string, value: number | string): string =>
  typeof value === 'number' ? formatNumber(language, value) : value;

/** By the names of their places. */
export function ruleNumbers(
  language: string,
  rule: Exclude<Rule, { kind: 'choice' }>,
): Record<string, string> {
  const { kind, fallback, ...numbers } = rule;
  const written = Object.entries(numbers).map(([name, value]) => [name, valueIn(language, value)]);
  return Object.fromEntries(written);
}
