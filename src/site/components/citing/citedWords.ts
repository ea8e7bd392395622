// Which words of a cited phrase carry its line and its mark: a phrase of a whole sentence would underline a paragraph.
import { fold } from '../../../text/analysis/fold.ts';
import { stopWords } from '../../../text/analysis/stopWords.ts';

export interface CitedWords {
  before: string;
  /** At most six words: the number with its noun, or the words before the mark. */
  marked: string;
  after: string;
}

const MOST_WORDS = 6;
/** A number with its noun; and the words before the mark, where the phrase has no number. */
const NUMBER_WORDS = 3;
const LAST_WORDS = 4;

/** Words and elements of a line of HTML, each with the space behind it. */
const parts = /(?:<([a-z]+)\b[^>]*>.*?<\/\1>|[^< \n\t])+(?:[ \n\t]+|$)|[ \n\t]+/gsu;
const isStop = (part: string): boolean => /[.,;:،؛؟!]\s*$/u.test(part);
const wordsIn = (some: readonly string[], space: RegExp): number =>
  some
    .join('')
    .replace(/<[^>]*>/g, ' ')
    .split(space)
    .filter(Boolean).length;
/** As a reader counts: a number is parted at every space, broken there or not. */
const count = (some: readonly string[]): number => wordsIn(some, /\s+/);
/** As lines break: a number and its unit are one. */
const countWhole = (some: readonly string[]): number => wordsIn(some, /[ \n\t]+/);
const bare = (part: string): string => part.replace(/<[^>]*>/g, '').trim();
const isYear = (part: string): boolean => /^(?:19|20)\d\d[.,;:،؛]?$/.test(bare(part));
const joins = (part: string): boolean => stopWords.has(fold(bare(part)));
const hasNumber = (part: string): boolean => /\p{Nd}/u.test(part.replace(/<[^>]*>/g, ''));

/** The stop behind a phrase follows its mark. */
function untilStop(phrase: string): { marked: string; after: string } {
  const marked = phrase.replace(/[\s.,;:،؛]+$/u, '');
  return { marked, after: phrase.slice(marked.length) };
}

/** `html` is the inside of a citation: text, and elements of one level. */
export function citedWords(html: string): CitedWords {
  const all = html.match(parts) ?? [];
  if (count(all) <= MOST_WORDS) return { before: '', ...untilStop(html) };
  const number = all.findIndex(hasNumber);
  const most = number >= 0 ? NUMBER_WORDS : LAST_WORDS;
  let from = number >= 0 ? number : all.length - 1;
  let to = from + 1;
  const isShort = (first: number, end: number): boolean =>
    countWhole(all.slice(first, end)) <= most && count(all.slice(first, end)) <= MOST_WORDS;
  // What belongs to a year stands before it.
  const isEnd = (): boolean => isStop(all[to - 1] ?? '') || isYear(all[number] ?? '');
  while (to < all.length && isShort(from, to + 1) && !isEnd()) to += 1;
  // The mark does not part a preposition from its noun.
  while (to < all.length && to > from + 1 && joins(all[to - 1] ?? '')) to -= 1;
  // A year at the end of a phrase takes its month.
  while (from > 0 && isShort(from - 1, to) && !isStop(all[from - 1] ?? '')) from -= 1;
  const { marked, after } = untilStop(all.slice(from, to).join(''));
  return { before: all.slice(0, from).join(''), marked, after: after + all.slice(to).join('') };
}
