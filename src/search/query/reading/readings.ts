// What a typed word may be: itself in the corpus, its broken plural, or a word that it was meant to be.
import { knownStem, possibleStems } from '../../../text/analysis/analyser.ts';
import { afterArticle, withArticle } from '../../../text/analysis/arabic/clitics.ts';
import { asThirdPerson, isOfMany } from '../../../text/analysis/arabic/verbs.ts';
import { costs } from '../../../text/analysis/editDistance.ts';
import { englishStem, madeOf } from '../../../text/analysis/englishStem.ts';
import { isJoining } from '../../../text/analysis/stopWords.ts';
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

/** Broken plurals and singulars of a stem, which share its consonants, nouns of a verb and verbs of a noun. */
const formsOf = (stem: string, lexicon: Lexicon): Reading[] => [
  ...lexicon.actionsOf(stem).map((other) => ({ stem: other, weight: weights.action })),
  ...lexicon.pluralsOf(stem).map((other) => ({ stem: other, weight: weights.plural })),
];

/** Whether a word of Latin letters is two of the texts in one, so that no letter of it is quite another: website. */
const isCompound = (word: string, { isIndexed }: Lexicon): boolean =>
  /^[a-z]{7,}$/.test(word) &&
  Array.from({ length: word.length - 5 }, (_, place) => place + 3).some((at) =>
    [word.slice(0, at), word.slice(at)].every((part) => isIndexed(englishStem(part))),
  );

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
  const isOther = (stem: string): boolean => !own.has(stem) && !lexicon.isKnown(stem);
  const others = isBehindArticle ? [] : stems.filter(isOther);
  const cheapest = (list: Iterable<string>): Correction[] =>
    Array.from(list, (stem) => lexicon.corrections(stem, base))
      .filter(([likely]) => likely !== undefined)
      .sort(([one], [other]) => (one?.order ?? 0) - (other?.order ?? 0))[0] ?? [];
  const found = cheapest(own);
  const likely = found.length > 0 ? found : cheapest(others);
  return isCompound(base, lexicon) ? likely.filter(({ cost }) => cost < costs.other) : likely;
}

/** Whether a known stem leads anywhere by itself, and not only within a longer phrase, as énergie in énergie renouvelable. */
const standsAlone = (stem: string, lexicon: Lexicon): boolean =>
  lexicon.isIndexed(stem) || lexicon.groupsOf([stem]).length > 0 || lexicon.groupsWith(stem).length > 0;

/** What is known of the rest of the query. */
export interface Around {
  /** The word is the last one and may be unfinished. */
  isUnfinished: boolean;
  /**
   * Whether other words are Darija in Latin letters, so that an unknown one is no slip of an English word, or of another language,
   * so that it is none of Darija; undefined where they show neither.
   */
  isInDarija: boolean | undefined;
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
  // A query of small words alone asks for no other word.
  if (isJoining(word.folded) || lexicon.isAside(word.folded))
    return known === undefined ? [] : [{ stem: known, weight: asTyped }];
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
  if (isOurs && !isDoubtful)
    return [{ stem: known, weight: asTyped }, ...(lexicon.isIndexed(known) ? formsOf(known, lexicon) : [])];
  if (!isOurs && stems.some(lexicon.isOrdinary))
    return [
      ...(known !== undefined && lexicon.isIndexed(known) ? [{ stem: known, weight: asTyped }] : []),
      ...completed.map((stem) => ({ stem, weight: weights.completion })),
    ];
  // A verb that no text has is what it does, and no slip.
  const verb = asThirdPerson(word.folded) ?? '';
  const actions = known === undefined ? [...stems, verb].flatMap(lexicon.actionsOf) : [];
  if (actions.length > 0) return actions.map((stem) => ({ stem, weight: weights.action }));
  if (isOfMany(word.folded)) return cut;
  // Darija puts its article before words of other languages: lcentre.
  const borrowed = /^l(?=[a-z]{4})/.test(word.folded) ? englishStem(word.folded.slice(1)) : '';
  if (known === undefined && lexicon.isKnown(borrowed)) return [{ stem: borrowed, weight: weights.cut }];
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
      ...(!isDoubtful && { isGuess: true as const }),
    })),
    ...cut,
    ...stems.flatMap((stem) => formsOf(stem, lexicon)),
    ...lexicon.alikeBySound(base).map(bySound),
  ];
  return likely.length > 0 || isInDarija === false ? likely : inDarija();
}

/** Whether the word itself is in no text and another was taken for it. */
export const isCorrected = ([likely]: Reading[]): boolean => likely?.isGuess === true;
