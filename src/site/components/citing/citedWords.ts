// Which words of a cited phrase carry its line and its mark: a phrase of a whole sentence would underline a paragraph.

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
const wordsIn = (part: string): number =>
  part
    .replace(/<[^>]*>/g, ' ')
    .split(/[ \n\t]+/)
    .filter(Boolean).length;
const count = (some: readonly string[]): number => some.reduce((sum, part) => sum + wordsIn(part), 0);
const hasNumber = (part: string): boolean => /\p{Nd}/u.test(part.replace(/<[^>]*>/g, ''));

/** `html` is the inside of a citation: text, and elements of one level. */
export function citedWords(html: string): CitedWords {
  const all = html.match(parts) ?? [];
  if (count(all) <= MOST_WORDS) return { before: '', marked: html, after: '' };
  const number = all.findIndex(hasNumber);
  const most = number >= 0 ? NUMBER_WORDS : LAST_WORDS;
  let from = number >= 0 ? number : all.length - 1;
  let to = from + 1;
  const isShort = (first: number, end: number): boolean => count(all.slice(first, end)) <= most;
  while (to < all.length && isShort(from, to + 1) && !isStop(all[to - 1] ?? '')) to += 1;
  // A year at the end of a phrase takes its month.
  while (from > 0 && isShort(from - 1, to) && !isStop(all[from - 1] ?? '')) from -= 1;
  const marked = all.slice(from, to).join('');
  const end = marked.replace(/[\s.,;:،؛]+$/u, '');
  return {
    before: all.slice(0, from).join(''),
    marked: end,
    after: marked.slice(end.length) + all.slice(to).join(''),
  };
}
