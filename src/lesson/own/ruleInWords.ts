// What a setting may hold, in the language of the page.
import type { Rule } from '../../simulator/inputs/rules.ts';
import { fill } from '../../text/fill.ts';
import { type ListWords, listInWords } from '../../text/listInWords.ts';

export type RangeWords = Record<'whole' | 'word' | 'multiple' | 'decimal' | 'choice', string> & ListWords;

export function ruleInWords(rule: Rule, words: RangeWords): string {
  if (rule.kind === 'choice') return fill(words.choice, { choices: listInWords(rule.choices, words) });
  const { low, high } = rule;
  if (rule.kind === 'decimal') return fill(words.decimal, { low, high, decimals: rule.decimals });
  if (rule.multiple !== undefined) return fill(words.multiple, { low, high, multiple: rule.multiple });
  return rule.word === undefined
    ? fill(words.whole, { low, high })
    : fill(words.word, { low, high, word: rule.word });
}
