// From text to stems, for the index and for the query alike. `isKnown` is the corpus: it decides where letters alone cannot.
import {
  afterArticle,
  afterClitics,
  arabicStem,
  asThirdPerson,
  beforePronoun,
  beforeShortEnding,
  endsInRoot,
  isWhole,
  otherHamzaSeats,
} from './arabicStem.ts';
import { englishStem } from './englishStem.ts';
import { fold } from './fold.ts';
import type { Word } from './words.ts';

export type IsKnown = (stem: string) => boolean;

const isArabic = (folded: string): boolean => /^[ء-ي]/.test(folded);

/** Stems that a word may have, the most likely first. The first stands for the word where the corpus knows none. */
export function possibleStems({ written, folded }: Pick<Word, 'written' | 'folded'>): string[] {
  if (!isArabic(folded)) return [/^[a-z]+$/.test(folded) ? englishStem(folded) : folded];
  const rest = afterArticle(written, folded);
  if (endsInRoot(written)) return [...new Set([rest ?? folded, folded])];
  const clitics = isWhole(arabicStem(folded)) ? [] : afterClitics(folded);
  const bases = [rest, folded, ...clitics].filter((base) => base !== undefined);
  const pronouns = bases.map(beforePronoun).filter((base) => base !== undefined);
  const short = bases.map(beforeShortEnding).filter((base) => base !== undefined);
  return [...new Set([...bases, ...pronouns, ...short].map(arabicStem))];
}

/** Clitics that a text may have before a word that it has nowhere else: وإثيوبيا. */
const clitics = [...'وبلفك'];

/** The stem of a typed word: the first of its possible stems that the corpus knows, else undefined. */
export function knownStem(word: Pick<Word, 'written' | 'folded'>, isKnown: IsKnown): string | undefined {
  const verb = asThirdPerson(word.folded);
  const spellings = [...otherHamzaSeats(word.written), ...(verb ? [verb] : [])];
  for (const spelling of [word, ...spellings.map((written) => ({ written, folded: fold(written) }))]) {
    const stem = possibleStems(spelling).find(isKnown);
    if (stem !== undefined) return stem;
  }
  const [likely = ''] = possibleStems(word);
  if (!isArabic(likely) || likely.length < 4) return undefined;
  return clitics.map((clitic) => clitic + likely).find(isKnown);
}

/**
 * The stem of every word of a corpus. A clitic or a pronoun is cut only where the rest stands in the corpus by itself
 * and the whole does not stand behind an article: وكالة keeps its و because of الوكالة.
 */
export function stemsOfCorpus(words: Iterable<Word>): (word: Word) => string {
  const withArticle = new Set<string>();
  const alone = new Set<string>();
  const seen = new Set<string>();
  for (const { written, folded } of words) {
    if (seen.has(written)) continue;
    seen.add(written);
    const rest = afterArticle(written, folded);
    if (rest !== undefined) withArticle.add(arabicStem(rest));
    else if (afterClitics(folded).length === 0) alone.add(possibleStems({ written, folded })[0] ?? folded);
  }
  const decide = (word: Word): string => {
    const [likely = word.folded, ...others] = possibleStems(word);
    if (!isArabic(word.folded) || withArticle.has(likely)) return likely;
    return others.find((stem) => withArticle.has(stem) || alone.has(stem)) ?? likely;
  };
  const decided = new Map<string, string>();
  return (word) => {
    const stem = decided.get(word.written) ?? decide(word);
    decided.set(word.written, stem);
    return stem;
  };
}
