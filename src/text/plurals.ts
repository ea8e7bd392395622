// Counted nouns: Arabic has six forms, English two, French three; Intl knows those of every language.
import { plainNumber } from './digits.ts';
import { fill } from './fill.ts';
import { formatNumber } from './numbers.ts';

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules: Record<string, Intl.PluralRules> = {};

/**
 * The form of a counted noun for `count`, with `{n}` replaced by the number as the language writes it.
 * A number that the page has rounded comes as it is written, `'33,9'`: the form is that of what is read.
 */
export function plural(language: string, count: number | string, forms: PluralForms): string {
  rules[language] ??= new Intl.PluralRules(language);
  const value = typeof count === 'string' ? readNumber(count) : count;
  const form = forms[rules[language].select(value)] ?? forms.other;
  return fill(form, { n: typeof count === 'string' ? count : formatNumber(language, count) });
}

const readNumber = (written: string): number => Number(plainNumber(written) ?? Number.NaN);
