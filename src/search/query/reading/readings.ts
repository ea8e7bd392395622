// What a typed word may be: itself in the corpus, its broken plural, or a word that it was meant to be.
import { knownStem, possibleStems } from '../../../text/analysis/analyser.ts';
import { afterArticle, withArticle } from '../../../text/analysis/arabic/clitics.ts';
import { madeOf } from '../../../text/analysis/englishStem.ts';
import type { Lexicon } from '../lexicon.ts';
import { tuning } from '../tuning.ts';
import { type Correction, isArabic } from './corrections.ts';
import type { QueryWord } from './queryWord.ts';

/** The typed word itself. */
export const asTyped = 1;
const weights = tuning.reading;

/** What one word may be: stems with weights, exact first. */
export interface Reading {
  stem: string;
  weight: number;
  /** The typed word is in no text, and this one was taken for a slip of it. */
  isGuess?: true;
  /** It only sounds like the typed word. */
  isSound?: true;
}

/** A word that only sounds like the typed one: the reader is told. */
const bySound = (stem: string): Reading => ({ stem, weight: weights.sound, isGuess: true, isSound: true });

/** Readings with their broken plurals and singulars, which share their consonants. */
const withPlurals = (readings: Reading[], lexicon: Lexicon): Reading[] => [
  ...readings,
  ...readings
    .filter(({ stem }) => lexicon.isIndexed(stem))
    .flatMap(({ stem, weight }) =>
      lexicon.pluralsOf(stem).map((other) => ({ stem: other, weight: weight * weights.plural })),
    ),
];

/**
 * What follows an article is the word; without one, a first letter may be a clitic where the whole comes near nothing.
 * A slip may also have made an ending of letters of the word: الداخاة for الداخلة.
 */
function correctionsOf(
  stems: string[],
  base: string,
  isBehindArticle: boolean,
  lexicon: Lexicon,
): Correction[] {
  const whole = base.replace(/ه$/, '');
  // Stems may end otherwise than the word: عقوبة of عقوبات, inferens of inference.
  const isOwn = (stem: string): boolean => !isArabic(stem) || base.startsWith(stem.replace(/ه$/, ''));
  const own = new Set([base, whole, base.replace(/ات$/, 'ه'), ...stems.filter(isOwn)]);
  const others = isBehindArticle ? [] : stems.filter((stem) => !own.has(stem));
  const cheapest = (list: Iterable<string>): Correction[] =>
    Array.from(list, (stem) => lexicon.corrections(stem, base))
      .filter(([likely]) => likely !== undefined)
      .sort(([one], [other]) => (one?.order ?? 0) - (other?.order ?? 0))[0] ?? [];
  const found = cheapest(own);
  return found.length > 0 ? found : cheapest(others);
}

/** Whether a known stem leads anywhere by itself, and not only within a longer phrase, as énergie in énergie renouvelable. */
const standsAlone = (stem: string, lexicon: Lexicon): boolean =>
  lexicon.isIndexed(stem) || lexicon.groupsOf([stem]).length > 0 || lexicon.groupsWith(stem).length > 0;

/** What is known of the rest of the query. */
export interface Around {
  /** The word is the last one and may be unfinished. */
  isUnfinished: boolean;
  /** Another word is Darija in Latin letters: an unknown one is no slip of an English word. */
  isInDarija: boolean;
}

/** Readings of a typed word, the most likely first; none where nothing comes near it. */
export function readingsOf(
  word: QueryWord,
  lexicon: Lexicon,
  { isUnfinished, isInDarija }: Around,
): Reading[] {
  if (word.isDarija) return lexicon.alikeInDarija(word.folded).map(bySound);
  const equal = (word.equal ?? []).map((stem) => ({ stem, weight: asTyped }));
  if (equal.length > 0) return [{ stem: word.scaled ?? word.folded, weight: asTyped }, ...equal];
  if (word.scaled)
    return [
      { stem: word.scaled, weight: asTyped },
      { stem: word.folded, weight: word.hasScale ? weights.withoutScale : weights.number },
    ];
  const known = knownStem(word, lexicon.isKnown);
  // A clitic that is rarely typed may as well be the first letter of a misspelt word.
  const stems = possibleStems(word);
  const isNoun = afterArticle(word.written, word.folded) !== undefined;
  const isDoubtful =
    known !== undefined &&
    !isNoun &&
    /^[فكس]/.test(word.folded) &&
    !known.startsWith(word.folded.charAt(0)) &&
    !/^ي/.test(known);
  const cut = known === undefined ? [] : [{ stem: known, weight: weights.cut }];
  const base = afterArticle(word.written, word.folded) ?? word.folded;
  const completed = isUnfinished ? lexicon.completions(base).filter((stem) => !stems.includes(stem)) : [];
  // A word of everyday life may be the beginning of one of ours while it is typed: انفي of إنفيديا. One that the site has only
  // within a longer name is of everyday life by itself: الذهب, but وادي الذهب.
  if (isNoun && lexicon.isOrdinary(withArticle(stems[0] ?? ''))) return [];
  const isOurs = known !== undefined && !lexicon.isOrdinary(known) && standsAlone(known, lexicon);
  if (isOurs && !isDoubtful) return withPlurals([{ stem: known, weight: asTyped }], lexicon);
  if (!isOurs && stems.some(lexicon.isOrdinary))
    return [
      ...(known !== undefined && lexicon.isIndexed(known) ? [{ stem: known, weight: asTyped }] : []),
      ...completed.map((stem) => ({ stem, weight: weights.completion })),
    ];
  const inDarija = (): Reading[] => lexicon.alikeInDarija(base).map(bySound);
  if (isInDarija && completed.length === 0) {
    const alike = inDarija();
    if (alike.length > 0) return alike;
  }
  const made = madeOf(word.folded);
  const corrected = correctionsOf(stems, base, base !== word.folded, lexicon);
  const likely = [
    ...completed.map((stem) => ({ stem, weight: weights.completion })),
    ...(made && lexicon.isKnown(made) ? [{ stem: made, weight: weights.cut }] : []),
    ...corrected.map(({ stem, cost }, place) => ({
      stem,
      weight: (cost <= 1 ? weights.oneSlip : weights.manySlips) * weights.lessLikely ** place,
      isGuess: true as const,
    })),
    ...cut,
    ...stems.flatMap(lexicon.pluralsOf).map((stem) => ({ stem, weight: weights.plural })),
    ...lexicon.alikeBySound(base).map(bySound),
  ];
  return likely.length > 0 ? likely : inDarija();
}

/** Whether the word itself is in no text and another was taken for it. */
export const isCorrected = ([likely]: Reading[]): boolean => likely?.isGuess === true;
