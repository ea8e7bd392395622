// Groups of phrases that mean the same: the glossary's names and spellings, everyday words of the subject, names of pages.
import { type GlossaryEntry, phrasesOf } from '../../ledger/words/glossary.ts';
import { glossary, siteLanguages } from '../../site/ledger/ledger.ts';
import { equivalents } from '../../site/wordLists.ts';
import { costs, slipCost } from '../../text/analysis/editDistance.ts';
import { wordsOf } from '../../text/analysis/words.ts';
import type { Group } from '../vocabulary.ts';
import { counts, type StemmedCorpus } from './stemRecords.ts';

interface WrittenGroup {
  term: string;
  isTechnical: boolean;
  isProper: boolean;
  articles: string[];
  /** Phrases that are the name itself in some spelling. */
  names: string[];
  /** How many of these the glossary prints: they come first. */
  printed: number;
  /** Phrases that lead to it and do not mean it. */
  finds: string[];
}

/** Readers ask in every language of the site, also in one whose texts the index does not hold. */
const asked = siteLanguages.map(({ code }) => code);

const groupOf = (entry: GlossaryEntry): WrittenGroup => {
  const printed = phrasesOf({ ...entry, spellings: {}, finds: {} }, asked);
  const spelled = asked.flatMap((language) => entry.spellings[language] ?? []);
  return {
    term: entry.id,
    isTechnical: entry.kind === 'technology',
    isProper: !['technology', 'term'].includes(entry.kind),
    articles: entry.articles,
    names: [...printed, ...spelled],
    printed: printed.length,
    finds: asked.flatMap((language) => entry.finds[language] ?? []),
  };
};

/** The glossary comes first, so that the number of a group is the number of its term. */
const writtenGroups: WrittenGroup[] = [
  ...glossary.map(groupOf),
  ...equivalents.map((names) => ({
    term: '',
    isTechnical: false,
    isProper: false,
    articles: [],
    names,
    printed: 0,
    finds: [],
  })),
];

/** Every phrase of the groups. */
export const writtenPhrases: string[] = writtenGroups.flatMap(({ names, finds }) => [...names, ...finds]);

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

/** A phrase as stems. */
interface StemmedPhrase {
  stems: string[];
  /** It only leads to what the group means. */
  isFind: boolean;
  /** It is the name that the glossary prints, or a synonym: it is kept whole, so that a query is known to be it. */
  isPrinted?: boolean | undefined;
}

/** Phrases without those that add nothing for the reader's query; what leads to a name never takes the place of one. */
function necessary(phrases: StemmedPhrase[], isKnown: (stem: string) => boolean): StemmedPhrase[] {
  const kept: StemmedPhrase[] = [];
  for (const phrase of phrases.toSorted((a, b) => a.stems.length - b.stems.length)) {
    const isHeld = kept.some(
      (other) => holds(phrase.stems, other.stems, isKnown) && (phrase.isFind || !other.isFind),
    );
    if (phrase.isPrinted || !isHeld) kept.push(phrase);
  }
  return kept;
}

/**
 * Phrases as stems, each once. Spaces do not matter: the spelling that the texts have stands for all, else the one with fewest. A word
 * that leads to a name never takes the place of it.
 */
function uniquePhrases(all: StemmedPhrase[], isInTexts: (phrase: StemmedPhrase) => boolean): StemmedPhrase[] {
  const byKey = new Map<string, StemmedPhrase>();
  const isBetter = (phrase: StemmedPhrase, known: StemmedPhrase): boolean => {
    if (phrase.isFind !== known.isFind) return known.isFind;
    if (isInTexts(phrase) !== isInTexts(known)) return isInTexts(phrase);
    return phrase.stems.length < known.stems.length;
  };
  for (const phrase of all) {
    const key = phrase.stems.join('');
    const known = byKey.get(key);
    if (key !== '' && (!known || isBetter(phrase, known)))
      byKey.set(key, { ...phrase, isPrinted: phrase.isPrinted || known?.isPrinted });
  }
  return [...byKey.values()];
}

/** Names by which a record of a page is asked for. */
export interface PageNames {
  record: string;
  phrases: string[];
}

/** Phrases in the order of their letters, in which they pack smaller. */
const inOrder = (phrases: StemmedPhrase[]): string[][] => phrases.map(({ stems }) => stems).sort();

/** Groups as stems. Phrases that stand in the texts are told apart: only they are worth asking the index for. */
export function stemmedGroups(
  { stemPhrase, stems: inIndex, phrasesInTexts }: Omit<StemmedCorpus, 'records'>,
  pageOfArticle: (article: string) => number,
  pages: readonly PageNames[],
): Group[] {
  // Words are judged as they are written: the stem of ماء (water) is spelled as a word that only joins.
  const countingStems = (phrase: string): string[] => {
    const words = wordsOf(phrase);
    return stemPhrase(phrase).filter((_, index) => counts(words[index]?.folded ?? ''));
  };
  const stem = (phrases: string[], printed: number, isFind: boolean): StemmedPhrase[] =>
    phrases.map((phrase, index) => ({
      stems: countingStems(phrase),
      isFind,
      isPrinted: index < printed,
    }));
  const written = writtenGroups.map(({ names, printed, finds }) => [
    ...stem(names, printed, false),
    ...stem(finds, 0, true),
  ]);
  const inTexts = phrasesInTexts(new Set(written.flat().map(({ stems }) => stems.join(' '))));
  const isInTexts = ({ stems }: StemmedPhrase): boolean => inTexts.has(stems.join(' '));
  const stemmed = written.map((all) => necessary(uniquePhrases(all, isInTexts), (word) => inIndex.has(word)));
  const groups = writtenGroups.map(({ term, isTechnical, isProper, articles }, number): Group => {
    const all = stemmed[number] ?? [];
    const [texts, others] = split(all, isInTexts);
    const isForgiven = ({ stems }: StemmedPhrase, index: number): boolean =>
      [...texts, ...others.slice(0, index)].some((other) => isSlip(stems, other.stems));
    return {
      kind: term === '' ? 'everyday' : 'term',
      ...(isTechnical && { isTechnical }),
      ...(isProper && { isProper }),
      pages: articles.map(pageOfArticle).filter((page) => page >= 0),
      texts: inOrder(texts),
      others: inOrder(others.filter((phrase, index) => !isForgiven(phrase, index))),
      finds: term === '' ? [] : all.filter(({ isFind }) => isFind).map(({ stems }) => stems.join('')),
    };
  });
  // A page may be asked for by words that say nothing elsewhere: about, من نحن.
  const namesOfPages = pages.map(({ record, phrases }): Group => {
    const all = phrases.map((phrase) => ({ stems: stemPhrase(phrase), isFind: false }));
    const others = uniquePhrases(all, isInTexts).map(({ stems }) => stems);
    return { kind: 'page', record, pages: [], texts: [], others, finds: [] };
  });
  // The number of a group is that of its term; all others stand in order, in which they pack smaller.
  const [terms, everyday] = split(groups, ({ kind }) => kind === 'term');
  const orderOf = ({ texts }: Group): string => texts.join('|');
  return [
    ...terms,
    ...everyday.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)),
    ...namesOfPages,
  ];
}
