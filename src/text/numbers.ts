// Numbers as each language writes them, in Western digits: 12,5 and 163 583 in Arabic, as Moroccan schools do; 12.5 and
// 163 583 in English, with a thin space.

interface Marks {
  decimal: string;
  /** Between thousands; no line breaks there. */
  thousands: string;
}

const NO_BREAK_SPACE = '\u00a0';
const THIN_NO_BREAK_SPACE = '\u202f';

/** Where a language is read here; Intl would answer with the marks of another of its countries. */
const country: Record<string, string> = { ar: 'ar-MA', en: 'en-GB' };

const known: Record<string, Marks> = {};

function marksOf(language: string): Marks {
  known[language] ??= {
    decimal:
      new Intl.NumberFormat(`${country[language] ?? language}-u-nu-latn`)
        .formatToParts(0.5)
        .find(({ type }) => type === 'decimal')?.value ?? '.',
    thousands: language === 'ar' ? NO_BREAK_SPACE : THIN_NO_BREAK_SPACE,
  };
  return known[language];
}

const withMarks = (language: string, digits: string): string => {
  const { decimal, thousands } = marksOf(language);
  return digits.replace(/[,.]/g, (mark) => (mark === ',' ? thousands : decimal)).replace('-', '−');
};

/** Formats by what they are asked for: to make one costs a hundred times what it costs to use it. */
const formats = new Map<string, Intl.NumberFormat>();

function plain(value: number, key: string, options: Intl.NumberFormatOptions): string {
  const format = formats.get(key) ?? new Intl.NumberFormat('en', options);
  formats.set(key, format);
  return format.format(value);
}

/** `value` with a fixed number of decimals, or with as many as it has, six at most. */
export const formatNumber = (language: string, value: number, decimals?: number): string =>
  withMarks(
    language,
    plain(value, `${decimals} decimals`, {
      minimumFractionDigits: decimals ?? 0,
      maximumFractionDigits: decimals ?? 6,
    }),
  );

/** `value` with at most so many significant digits. */
export const significant = (language: string, value: number, digits: number): string =>
  withMarks(language, plain(value, `${digits} digits`, { maximumSignificantDigits: digits }));

/** `value` with its sign, `+3.2` or `−0.4`, or `0` where it rounds to nothing. */
export function signed(language: string, value: number, decimals: number): string {
  const size = formatNumber(language, Math.abs(value), decimals);
  if (!/[1-9]/.test(size)) return '0';
  return `${value < 0 ? '−' : '+'}${size}`;
}
