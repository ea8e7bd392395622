// What the reader typed: words that count, and which of them stand between quotes.
import { stopWords } from '../../text/stopWords.ts';
import { scaledNumber, type Word, wordsOf } from '../../text/words.ts';

export interface QueryWord extends Pick<Word, 'folded' | 'written'> {
  /** `200` and `thousand` as one: the number with its scale. */
  scaled?: string;
}

export interface ParsedQuery {
  words: QueryWord[];
  /** Ranges of `words` that must stand together: from, and the one after the last. */
  quoted: [number, number][];
  /** The last word may be unfinished: nothing follows it. */
  isTyping: boolean;
}

/** Longer queries are cut: nobody reads results for a page of text, and the answer must stay quick. */
const longest = { characters: 300, words: 16 };

const quotes = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;

function joinScales(words: Word[]): QueryWord[] {
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    if (before && scaledNumber(before.folded, word.folded)) return [];
    const scaled = scaledNumber(word.folded, words[index + 1]?.folded);
    return [{ folded: word.folded, written: word.written, ...(scaled ? { scaled } : {}) }];
  });
}

/** Words of `query` without those that only ask or join, unless there are no others. */
export function parseQuery(query: string): ParsedQuery {
  const text = query.slice(0, longest.characters);
  const all = wordsOf(text);
  const counting = all.filter(({ folded }) => !stopWords.has(folded));
  const chosen = (counting.length > 0 ? counting : all).slice(0, longest.words);
  const words = joinScales(chosen);
  const quoted = [...text.matchAll(quotes)].flatMap(({ 0: { length }, index }): [number, number][] => {
    const inside = chosen.filter(({ start }) => start > index && start < index + length);
    const first = words.findIndex(({ written }) => written === inside[0]?.written);
    const count = joinScales(inside).length;
    return first >= 0 && count > 1 ? [[first, first + count]] : [];
  });
  return { words, quoted, isTyping: /[\p{L}\p{N}]$/u.test(text) };
}
