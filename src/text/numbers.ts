// Numbers as each language writes them, in Western digits: 12,5 and 163 583 in Arabic, as Moroccan schools do; 12.5 and
// 163 583 in English, 12,5 and 163 583 in French, with a thin space.

interface Marks {
  decimal: string;
  /** Between thousands; no line breaks there. */
  thousands: string;
}

const NO_BREAK_SPACE = '\u00a0';
const THIN_NO_BREAK_SPACE = '\u202f';

/** Marks of the languages that are read here; Intl would answer with those of another of their countries. */
const known: Record<string, Marks> = {
  ar: { decimal: ',', thousands: NO_BREAK_SPACE },
  en: { decimal: '.', thousands: THIN_NO_BREAK_SPACE },
  fr: { decimal: ',', thousands: THIN_NO_BREAK_SPACE },
};

/** Of any other language by Intl, whose first use on a page costs some fifteen milliseconds. */
function marksOf(language: string): Marks {
  known[language] ??= {
    decimal:
      new Intl.NumberFormat(`${language}-u-nu-latn`).formatToParts(0.5).find(({ type }) => type === 'decimal')
        ?.value ?? '.',
    thousands: THIN_NO_BREAK_SPACE,
  };
  return known[language];
}

const withMarks = (language: string, digits: string): string => {
  const { decimal, thousands } = marksOf(language);
  return digits.replace(/[,.]/g, (mark) => (mark === ',' ? thousands : decimal)).replace('-', '−');
};

/** Digits that a number holds exactly. */
const EXACT_DIGITS = 15;

/**
 * Digits as Intl writes them in English, halves of the shortest decimal away from zero: 1.005 is 1.01. Null for a number of
 * more digits, or of none. What rounds to nothing has no sign.
 */
function plainDecimal(value: number, decimals: number | undefined): string | null {
  const size = Math.abs(value);
  const most = decimals ?? (Number.isInteger(value) ? 0 : 6);
  if (!(size < 10 ** (EXACT_DIGITS - most))) return null;
  const [mantissa = '', exponent] = size.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const kept = Number(exponent) + 1 + most;
  const up = (digits[kept] ?? '0') >= '5' ? 1 : 0;
  const rounded = Number(digits.slice(0, Math.max(kept, 0)).padEnd(kept, '0')) + up;
  const written = String(rounded).padStart(most + 1, '0');
  const whole = written.slice(0, written.length - most).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const fraction = written.slice(written.length - most);
  const shown = decimals === undefined ? fraction.replace(/0+$/, '') : fraction;
  return `${value < 0 && rounded > 0 ? '-' : ''}${whole}${shown && `.${shown}`}`;
}

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
    plainDecimal(value, decimals) ??
      plain(value, `${decimals} decimals`, {
        minimumFractionDigits: decimals ?? 0,
        maximumFractionDigits: decimals ?? 6,
      }),
  );

/** `value` with at most so many significant digits. */
export const significant = (language: string, value: number, digits: number): string =>
  withMarks(
    language,
    plain(value, `${digits} digits`, { maximumSignificantDigits: digits, signDisplay: 'negative' }),
  );

/** `value` with its sign, `+3.2` or `−0.4`, or `0` where it rounds to nothing. */
export function signed(language: string, value: number, decimals: number): string {
  const size = formatNumber(language, Math.abs(value), decimals);
  if (!/[1-9]/.test(size)) return '0';
  return `${value < 0 ? '−' : '+'}${size}`;
}
