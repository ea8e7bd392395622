// Counted nouns: Arabic has six forms, English two, French three; Intl knows those of every language.
import { plainNumber } from './digits.ts';
import { fill } from './fill.ts';
import { formatNumber } from './numbers.ts';

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules: Record<string, Intl.PluralRules> = {};

/**
 * The form of a counted noun for `count`, with `{n}` replaced by the number as the language writes it.
 * A number that the page has rounded comes as it is written, `'33,9'`: the form is that of what is read. Words for none are taken in
 * every language that has them.
 */
export function plural(language: string, count: number | string, forms: PluralForms): string {
  const written = typeof count === 'string' ? count : formatNumber(language, count);
  const plain = plainNumber(written) ?? '';
  // English counts 1 time, but 1.0 times.
  const decimals = plain.split('.')[1]?.length ?? 0;
  const key = `${language} ${decimals}`;
  rules[key] ??= new Intl.PluralRules(language, { minimumFractionDigits: decimals });
  const value = typeof count === 'string' ? Number(plain || Number.NaN) : count;
  // Arabic counts whole numbers only: after decimals the noun is singular, after 4,0 as after 4,5.
  const rule = language === 'ar' && decimals > 0 ? 'other' : rules[key].select(value);
  const form = (value === 0 && forms.zero) || (forms[rule] ?? forms.other);
  return fill(form, { n: written });
}
