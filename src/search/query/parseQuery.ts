// What the reader typed: words that count, and which of them stand between quotes.
import { stopWords } from '../../text/analysis/stopWords.ts';
import { scaledNumber, type Word, wordsOf } from '../../text/analysis/words.ts';
import { numberWord } from '../../text/numberWords.ts';

export interface QueryWord extends Pick<Word, 'folded' | 'written'> {
  /** The value of a number in words, or of a number with its scale: `200` and `thousand` as one. */
  scaled?: string;
  /** The scale was a word of its own. */
  hasScale?: true;
  /** The word before it where that one does not count. */
  before?: string;
}

export interface ParsedQuery {
  words: QueryWord[];
  /** Those too that only ask or join. */
  all: Pick<Word, 'folded' | 'written'>[];
  /** Ranges of `words` that must stand together: from, and the one after the last. */
  quoted: [number, number][];
  /** The last word may be unfinished: nothing follows it. */
  isTyping: boolean;
  /** The query asks how much, how many, how far, or when. */
  asksQuantity: boolean;
}

const asking = new Set(
  `كم وكم بكم شحال بشحال قداش متي ايمتي امتي وقتاش فوقاش عدد نسبه ثمن سعر كلفه تكلفه مسافه
  combien quand nombre prix distance many much far when price cost number share percentage`.split(/\s+/),
);

/** Longer queries are cut: nobody reads results for a page of text, and the answer must stay quick. */
const longest = { characters: 300, words: 16 };

const quotes = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;

/** A word of the text with the word before it where that one does not count. */
type CountingWord = Word & Pick<QueryWord, 'before'>;

/** Numbers of one or several words, such as `200 thousand` and `five hundred`, as one word each. */
function joinNumbers(words: CountingWord[]): QueryWord[] {
  const joined: QueryWord[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const { folded, written, before } = words[index] as CountingWord;
    const inWords = numberWord(folded);
    const isHundreds = inWords !== undefined && inWords < 10 && words[index + 1]?.folded === 'hundred';
    const value = isHundreds ? inWords * 100 : inWords;
    if (isHundreds) index += 1;
    const scaled = scaledNumber(String(value ?? folded), words[index + 1]?.folded);
    if (scaled) index += 1;
    const number = scaled ?? value?.toString();
    joined.push({
      folded,
      written,
      ...(number && { scaled: number }),
      ...(scaled && { hasScale: true }),
      ...(before && { before }),
    });
  }
  return joined;
}

/** Words without those that only ask or join, each knowing whether one of these stood before it. */
function countingWords(all: Word[], isAside: (folded: string) => boolean): CountingWord[] {
  const counts = ({ folded }: Word): boolean => !stopWords.has(folded) && !isAside(folded);
  return all.flatMap((word, index) => {
    const last = all[index - 1];
    if (!counts(word)) return [];
    return [last && !counts(last) ? { ...word, before: last.written } : word];
  });
}

/** Words of `query` without those that only ask or join, unless there are no others. */
export function parseQuery(query: string, isAside: (folded: string) => boolean): ParsedQuery {
  const text = query.slice(0, longest.characters);
  const all = wordsOf(text);
  const counting = countingWords(all, isAside);
  const chosen: CountingWord[] = (counting.length > 0 ? counting : all).slice(0, longest.words);
  const words = joinNumbers(chosen);
  const quoted = [...text.matchAll(quotes)].flatMap(({ 0: { length }, index }): [number, number][] => {
    const inside = chosen.filter(({ start }) => start > index && start < index + length);
    const first = words.findIndex(({ written }) => written === inside[0]?.written);
    const count = joinNumbers(inside).length;
    return first >= 0 && count > 1 ? [[first, first + count]] : [];
  });
  const asksQuantity = all.some(({ folded }) => asking.has(folded.replace(/^ال/, '')));
  return { words, all, quoted, isTyping: /[\p{L}\p{N}]$/u.test(text), asksQuantity };
}
