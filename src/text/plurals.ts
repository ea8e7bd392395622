// Counted nouns: Arabic has six forms, English two; Intl knows those of every language.

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules: Record<string, Intl.PluralRules> = {};

/**
 * The form of a counted noun for `count`, with `{n}` replaced by the number in Western digits.
 * A number that the page has rounded comes as it is written, `'33.9'`: the form is that of what is read.
 */
export function plural(language: string, count: number | string, forms: PluralForms): string {
  rules[language] ??= new Intl.PluralRules(language);
  const value = typeof count === 'string' ? Number(count.replaceAll(',', '')) : count;
  const form = forms[rules[language].select(value)] ?? forms.other;
  return form.replace('{n}', typeof count === 'string' ? count : formatNumber(count));
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** A number in Western digits with a comma between thousands, as both languages of the site write it. */
export function formatNumber(value: number, decimals?: number): string {
  return decimals === undefined
    ? grouped.format(value)
    : value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
