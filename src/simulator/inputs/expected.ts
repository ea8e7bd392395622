// What a rule expects, in English: for commands, and for the authors of scenes and challenges.
import type { Rule } from './rules.ts';

/** "a number from 1 to 2 with at most 2 decimals", "a whole number from 1 to 240, or best". */
export function expectedBy(rule: Rule): string {
  if (rule.kind === 'choice') return `one of ${rule.choices.join(', ')}`;
  const range = `from ${rule.low} to ${rule.high}`;
  if (rule.kind === 'decimal')
    return `a number ${range} with at most ${rule.decimals} decimal${rule.decimals === 1 ? '' : 's'}`;
  const number = rule.multiple === undefined ? 'a whole number' : `a multiple of ${rule.multiple}`;
  return `${number} ${range}${rule.word === undefined ? '' : `, or ${rule.word}`}`;
}
