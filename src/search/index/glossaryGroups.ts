// Groups of phrases that mean the same: the glossary's names and spellings, and everyday words of the subject.
import { phrasesOf } from '../../ledger/words/glossary.ts';
import { completeLanguages, glossary } from '../../site/ledger.ts';
import { equivalents } from '../../site/wordLists.ts';
import { costs, slipCost } from '../../text/analysis/editDistance.ts';
import type { Group } from '../vocabulary.ts';
import { counts, type StemmedCorpus } from './stemRecords.ts';

interface WrittenGroup {
  term: string;
  articles: string[];
  phrases: string[];
}

/** The glossary comes first, so that the number of a group is the number of its term. */
export const writtenGroups: WrittenGroup[] = [
  ...glossary.map((entry) => ({
    term: entry.id,
    articles: entry.articles,
    phrases: phrasesOf(entry, completeLanguages),
  })),
  ...equivalents.map((phrases) => ({ term: '', articles: [], phrases })),
];

/** Whether `phrase` holds `other` with known words more: the shorter one is recognised in it. */
const holds = (phrase: string[], other: string[], isKnown: (stem: string) => boolean): boolean =>
  other.length < phrase.length &&
  ` ${phrase.join(' ')} `.includes(` ${other.join(' ')} `) &&
  phrase.every((stem) => other.includes(stem) || isKnown(stem));

/** Whether two single words are one slip apart: search forgives the slip anyway. */
const isSlip = ([word = '', ...more]: string[], [other = '', ...others]: string[]): boolean =>
  more.length + others.length === 0 &&
  word[0] === other[0] &&
  Math.min(word.length, other.length) > 4 &&
  Number.isFinite(slipCost(word, other, costs.missing));

const split = <Item>(items: Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] => [
  items.filter(isFirst),
  items.filter((item) => !isFirst(item)),
];

/** Phrases without those that add nothing for the reader's query; what stands in the texts comes first and stays. */
function necessary(phrases: string[][], isKnown: (stem: string) => boolean): string[][] {
  const kept: string[][] = [];
  for (const phrase of phrases.toSorted((a, b) => a.length - b.length))
    if (!kept.some((other) => holds(phrase, other, isKnown))) kept.push(phrase);
  return kept;
}

/** Groups as stems. Phrases that stand in the texts are told apart: only they are worth asking the index for. */
export function stemmedGroups(
  { stemPhrase, stems: inIndex, phrasesInTexts }: Omit<StemmedCorpus, 'records'>,
  pageOfArticle: (article: string) => number,
): Group[] {
  const stemmed = writtenGroups.map(({ phrases }) => {
    const all = phrases.map((phrase) => stemPhrase(phrase).filter(counts));
    // Spaces do not matter, so the spelling with fewer of them stands for both.
    const unique = all.filter((stems, index) => {
      const same = all.filter((other) => other.join('') === stems.join(''));
      const fewest = Math.min(...same.map(({ length }) => length));
      return (
        stems.length === fewest && all.findIndex((other) => other.join(' ') === stems.join(' ')) === index
      );
    });
    return necessary(
      unique.filter((stems) => stems.length > 0),
      (stem) => inIndex.has(stem),
    );
  });
  const inTexts = phrasesInTexts(new Set(stemmed.flat().map((stems) => stems.join(' '))));
  return writtenGroups.map(({ term, articles }, number) => {
    const [texts, others] = split(stemmed[number] ?? [], (stems) => inTexts.has(stems.join(' ')));
    const isForgiven = (phrase: string[], index: number): boolean =>
      [...texts, ...others.slice(0, index)].some((other) => isSlip(phrase, other));
    return {
      isTerm: term !== '',
      pages: articles.map(pageOfArticle).filter((page) => page >= 0),
      texts,
      others: others.filter((phrase, index) => !isForgiven(phrase, index)),
    };
  });
}
