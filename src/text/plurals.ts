// Counted nouns: Arabic has six forms, English two.

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules: Record<string, Intl.PluralRules> = {};

/** The form of a counted noun for `count`, with `{n}` replaced by the number in Western digits. */
export function plural(language: 'ar' | 'en', count: number, forms: PluralForms): string {
  rules[language] ??= new Intl.PluralRules(language);
  const form = forms[rules[language].select(count)] ?? forms.other;
  return form.replace('{n}', formatNumber(count));
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** A number in Western digits with a comma between thousands, as both languages of the site write it. */
export function formatNumber(value: number, decimals?: number): string {
  return decimals === undefined
    ? grouped.format(value)
    : value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
