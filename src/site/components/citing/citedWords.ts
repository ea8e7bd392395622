// Which words of a cited phrase carry its line and its mark: a phrase of a whole sentence would underline a paragraph.

export interface CitedWords {
  before: string;
  /** At most six words: the number with its noun, or the words before the mark. */
  marked: string;
  after: string;
}

const MOST_WORDS = 6;
/** Beside a number, or where the phrase has none. */
const NOUN_WORDS = 2;
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
  let from = all.findIndex(hasNumber);
  let to = from + 1;
  if (from >= 0) {
    while (to < all.length && to - from <= NOUN_WORDS && !isStop(all[to - 1] ?? '')) to += 1;
    // A year at the end of a phrase takes its month.
    while (from > 0 && to - from <= NOUN_WORDS && !isStop(all[from - 1] ?? '')) from -= 1;
  } else {
    to = all.length;
    from = to - 1;
    while (from > 0 && to - from < LAST_WORDS && !isStop(all[from - 1] ?? '')) from -= 1;
  }
  const marked = all.slice(from, to).join('');
  const end = marked.replace(/[\s.,;:،؛]+$/u, '');
  return {
    before: all.slice(0, from).join(''),
    marked: end,
    after: marked.slice(end.length) + all.slice(to).join(''),
  };
}
