// One spelling for what readers write in many: the first step of search and of the check for copied words.
import { toWesternDigits } from '../digits.ts';

/** Bidi controls, joiners, soft hyphen, byte order mark: invisible, and never part of a word. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Tashkeel, Quranic marks, tatweel, combining Latin accents. */
const marks = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

const letters: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  گ: 'ك',
  ڭ: 'ك',
  ک: 'ك',
  ی: 'ي',
  ڤ: 'ف',
  پ: 'ب',
  چ: 'ج',
};

/** `text` with lone surrogates replaced; browsers have it built in since the end of 2023 only. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/**
 * Folded text: compatibility forms resolved, marks and invisible characters dropped, letters and digits of one kind
 * unified, lower case. Lone surrogates are replaced; the length may differ from that of `text`.
 */
export function fold(text: string): string {
  return toWesternDigits(wellFormed(text).normalize('NFKC').replace(invisible, ''))
    .toLowerCase()
    .replace(/[أإآٱىئؤةگڭکیڤپچ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC');
}

/**
 * Folded text that is searched as it stands and not cut into words: apostrophes, quotes and hyphens as keyboards have them,
 * joined letters apart.
 */
export const foldLine = (text: string): string =>
  fold(text)
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[«»“”]/g, '"')
    .replace(/[‐–—−]/g, '-')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');

/** Words of folded text: runs of letters and digits. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
