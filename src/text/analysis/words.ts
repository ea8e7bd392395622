// Cuts text into the units that search counts: words, numbers, and codes such as GB200, each with its place.
import { fold } from './fold.ts';

export interface Word {
  /** Folded spelling: `الأقمار` is `الاقمار`, `12,000` is `12000`. */
  folded: string;
  /** As written, from `start` to `end` of the text. */
  written: string;
  start: number;
  end: number;
}

/** Tatweel, soft hyphen, joiners and bidi controls do not end a word. */
const silent = '\\u0640\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
/** Latin letters with digits behind them are one unit: GB200, NVL72. A quantity such as 500MW is two. */
const code = '\\p{Script=Latin}{1,6}\\p{Nd}{1,4}(?![\\p{L}\\p{Nd}])';
/** Spaces that hold a number together: 12 000. */
const thousands =
  '\\p{Nd}{1,3}(?:[\\u00a0\\u2007\\u2009\\u202f]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,\\u066b]\\p{Nd}+)?';
const number = `(?:${thousands}|\\p{Nd}+(?:[.,\\u066b\\u066c]\\p{Nd}+)*)`;
/** Arabic letters end where Latin ones begin: وCSV is two words. */
const otherScript = `(?<=[ء-ي][${silent}]*)\\p{Script=Latin}|(?<=\\p{Script=Latin})[ء-ي]`;
const letters = `\\p{L}(?:(?!${otherScript})[\\p{L}\\p{M}${silent}])*(?:['’]s(?![\\p{L}]))?`;
const pattern = new RegExp(`${code}|${number}|${letters}`, 'gu');
/** Sums over files and runs, in hexadecimal: no words, though letters and numbers stand in them. */
const hashSum = /(?<![\p{L}\p{Nd}])(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,}(?![\p{L}\p{Nd}])/gu;

/** A number without separators of thousands, with `d` for the decimal point: `12.5` is `12d5`. */
function foldNumber(digits: string): string {
  if (/\s/.test(digits)) return digits.replace(/\s/g, '').replace(/[.,٫]/, 'd');
  const plain = digits.replaceAll('٬', ',').replaceAll('٫', '.');
  if (/^[1-9]\d{0,2}(,\d{3})+$/.test(plain) || /^[1-9]\d{0,2}(\.\d{3})+$/.test(plain))
    return plain.replace(/[.,]/g, '');
  return plain.replace(/[.,]/g, 'd');
}

const foldWord = (written: string): string => {
  const folded = fold(written.replace(/['’]s$/, ''));
  return /^\d/.test(folded) ? foldNumber(folded) : folded;
};

const blank = (sum: string): string => ' '.repeat(sum.length);

const cut = (text: string, foldedOf: (written: string) => string): Word[] =>
  Array.from(text.replace(hashSum, blank).matchAll(pattern), ({ 0: written, index }) => ({
    folded: foldedOf(written),
    written,
    start: index,
    end: index + written.length,
  }));

/** All words of `text`, in order. */
export const wordsOf = (text: string): Word[] => cut(text, foldWord);

/** Cuts many texts, and folds each spelling once. */
export function wordCutter(): (text: string) => Word[] {
  const known = new Map<string, string>();
  return (text) =>
    cut(text, (written) => {
      const folded = known.get(written) ?? foldWord(written);
      known.set(written, folded);
      return folded;
    });
}

const scales: Record<string, number> = {
  الف: 1e3,
  الاف: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  k: 1e3,
  mille: 1e3,
  مليون: 1e6,
  ملايين: 1e6,
  million: 1e6,
  millions: 1e6,
  مليار: 1e9,
  مليارات: 1e9,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  milliard: 1e9,
  milliards: 1e9,
};

/** `number` followed by the word `scale` as one number: `200` and `الف` are `200000`; undefined where `scale` is no such word. */
export function scaledNumber(number: string, scale: string | undefined): string | undefined {
  const factor = scale === undefined || !Object.hasOwn(scales, scale) ? undefined : scales[scale];
  if (factor === undefined || !/^\d+(d\d+)?$/.test(number)) return undefined;
  const value = Math.round(Number(number.replace('d', '.')) * factor);
  return Number.isSafeInteger(value) ? String(value) : undefined;
}
