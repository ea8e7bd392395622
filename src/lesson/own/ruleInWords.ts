// What a setting may hold, in the language of the page.
import type { Rule } from '../../simulator/inputs/rules.ts';
import { ruleNumbers } from '../../simulator/words/ruleNumbers.ts';
import { fill } from '../../text/fill.ts';
import { type ListWords, listInWords } from '../../text/listInWords.ts';

export type RangeWords = Record<'whole' | 'word' | 'multiple' | 'decimal' | 'choice', string> & ListWords;

export function ruleInWords(rule: Rule, words: RangeWords, language: string): string {
  if (rule.kind === 'choice') return fill(words.choice, { choices: listInWords(rule.choices, words) });
  const values = ruleNumbers(language, rule);
  if (rule.kind === 'decimal') return fill(words.decimal, values);
  if (rule.multiple !== undefined) return fill(words.multiple, values);
  return fill(rule.word === undefined ? words.whole : words.word, values);
}
