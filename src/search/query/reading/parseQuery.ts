// What the reader typed: words that count, and which of them stand between quotes.
import { isJoining, stopWords, stopWordsOfDarija } from '../../../text/analysis/stopWords.ts';
import { type Word, wordsOf } from '../../../text/analysis/words.ts';
import { withQuantities } from './quantities.ts';
import type { CountingWord, QueryWord } from './queryWord.ts';
import { unitAt } from './units.ts';

export interface ParsedQuery {
  words: QueryWord[];
  /** Those too that only ask or join. */
  all: Pick<Word, 'folded' | 'written'>[];
  /** Ranges of `words` that must stand together as they were typed: from, and the one after the last. */
  quoted: [number, number][];
  /** The last word may be unfinished: nothing follows it. */
  isTyping: boolean;
  /** The query asks how much, how many or how far. */
  asksQuantity: boolean;
  /** It asks when. */
  asksDate: boolean;
  /** It asks for a price. */
  asksSum: boolean;
  /** Whether its words in Latin letters are of Darija, or of a language written so; undefined where they show neither. */
  isInDarija: boolean | undefined;
}

const asking = new Set(
  `كم وكم شحال قداش عدد نسبه مسافه combien nombre distance many much far number share percentage`.split(
    /\s+/,
  ),
);
const askingDate = new Set('متي ومتي ايمتي امتي وقتاش فوقاش imta fo9ach waqtach quand when'.split(' '));
const askingSum =
  /^(?:ال)?(?:بكم|بشحال|ثمنه?|سعره?|ت?كلفه|تكاليف|[يت]كلف|prix|price|costs?|couts?|coute|tarifs?)$/;

/** Longer queries are cut: nobody reads results for a page of text, and the answer must stay quick. */
const longest = { characters: 300, words: 16 };

const quotes = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;

/** Words at the beginning of a query that only say that something is looked for: شرح السيادة, je cherche Noor. */
const seeking = new Set(
  `شرح اشرح ابحث نبحث المقصود بخصوص اعطيني عطيني want need like cherche veux voudrais explique expliquer
  parle moi`.split(/\s+/),
);
/** Those that do so before a word that joins, and else are of the subject: information about, but information technology. */
const seekingBeforeJoining = new Set(
  `معلومات معلومه نبذه ملخص مقال اخبار اخر شي اعرف نعرف معرفه التعرف افهم نفهم فهم
  learn know understand information info everything something search looking article news overview summary
  savoir apprendre comprendre connaitre sait informations infos resume nouvelles actualites dernieres`.split(
    /\s+/,
  ),
);

/** Words without those that only ask, seek or join, each knowing whether one of these stood before it. */
function countingWords(all: CountingWord[], isAside: (folded: string) => boolean): CountingWord[] {
  const isSmall = ({ folded }: Word): boolean => isJoining(folded) || isAside(folded);
  const seeks = (index: number): boolean => {
    const [{ folded = '' } = {}, next] = all.slice(index, index + 2);
    return (
      next !== undefined &&
      (seeking.has(folded) || (seekingBeforeJoining.has(folded) && (isSmall(next) || seeks(index + 1))))
    );
  };
  const beginning = all.findIndex((word, index) => !isSmall(word) && !seeks(index));
  const counts = (word: CountingWord): boolean => !isSmall(word) && all.indexOf(word) >= beginning;
  return all.flatMap((word, index) => {
    const last = all[index - 1];
    // Behind a number كم is a kilometre and asks nothing, and w is a watt.
    const isUnit = /^\d/.test(last?.folded ?? '') && unitAt([word.folded], 0) !== undefined;
    if (!counts(word) && !isUnit) return [];
    return [last && !counts(last) ? { ...word, before: last.written } : word];
  });
}

/** Latin letters and digits without a space between them. */
const tokens = /(?<![\p{L}\p{N}])[a-z0-9'’]+(?![\p{L}\p{N}])/giu;

/** What the parser must know of the words of the site. */
export interface KnownWords {
  isAside: (folded: string) => boolean;
  /** Whether a word of Latin letters and digits is one of Darija. */
  isDarija: (folded: string) => boolean;
  /** Whether a word of Latin letters is one of the texts, and of no term. */
  isCommon: (folded: string) => boolean;
}

/** The words of a query; one of Darija is one, for all its digits. */
function wordsIn(text: string, isDarija: KnownWords['isDarija']): CountingWord[] {
  let words: CountingWord[] = wordsOf(text);
  for (const { 0: written, index: start } of text.matchAll(tokens)) {
    const folded = written.toLowerCase().replaceAll('’', "'");
    if (!isDarija(folded) && !(/\d/.test(folded) && stopWords.has(folded))) continue;
    const end = start + written.length;
    const whole: CountingWord = { folded, written, start, end, isDarija: true };
    const outside = words.filter((word) => word.end <= start || word.start >= end);
    words = [...outside, whole].sort((a, b) => a.start - b.start);
  }
  return words;
}

/** A space between thousands may be any: 12 000 as 12000. */
const withThousands = (text: string): string =>
  text.replace(/(?<![\p{Nd}.,])\p{Nd}{1,3}(?:\s\p{Nd}{3})+(?!\p{Nd})/gu, (number) =>
    number.replace(/\s/g, '\u202f'),
  );

/** What words in Latin letters show: a small one of Darija is of no other language. Names and terms are said in all. */
function isInDarija(
  all: Pick<Word, 'folded'>[],
  { isCommon }: Pick<KnownWords, 'isCommon'>,
): boolean | undefined {
  const latin = all.filter(({ folded }) => /^[a-z]/.test(folded));
  if (latin.some(({ folded }) => stopWordsOfDarija.has(folded))) return true;
  return latin.some(({ folded }) => stopWords.has(folded) || isCommon(folded)) ? false : undefined;
}

/** Words of `query` without those that only ask or join, unless there are no others. */
export function parseQuery(query: string, known: KnownWords): ParsedQuery {
  const { isAside, isDarija } = known;
  const text = withThousands(query.slice(0, longest.characters));
  const all = wordsIn(text, isDarija);
  const counting = countingWords(all, isAside);
  const chosen: CountingWord[] = (counting.length > 0 ? counting : all).slice(0, longest.words);
  const words = withQuantities(chosen);
  const quoted = [...text.matchAll(quotes)].flatMap(({ 0: { length }, index }): [number, number][] => {
    const isInside = ({ start }: { start: number }): boolean => start > index && start < index + length;
    const first = words.findIndex(isInside);
    const count = words.filter(isInside).length;
    return count > 0 ? [[first, first + count]] : [];
  });
  const asksSum = all.some(({ folded }) => askingSum.test(folded));
  const asksQuantity = asksSum || all.some(({ folded }) => asking.has(folded.replace(/^ال/, '')));
  const asksDate = all.some(({ folded }) => askingDate.has(folded));
  return {
    words,
    all,
    quoted,
    isTyping: /[\p{L}\p{N}]$/u.test(text),
    asksQuantity,
    asksDate,
    asksSum,
    isInDarija: isInDarija(all, known),
  };
}
