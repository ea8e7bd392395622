// What a typed word may be: itself in the corpus, its broken plural, or a word that it was meant to be.
import { knownStem, possibleStems } from '../../text/analyser.ts';
import type { Lexicon } from './lexicon.ts';
import type { QueryWord } from './parseQuery.ts';

/** How sure each way from a typed word to a stem of the index is. */
export const weights = {
  stem: 1,
  number: 0.6,
  term: 0.85,
  everyday: 0.7,
  cut: 0.65,
  completion: 0.8,
  sound: 0.7,
  oneSlip: 0.7,
  twoSlips: 0.5,
  skeleton: 0.6,
};

/** What one word may be: stems with weights, exact first. */
export interface Reading {
  stem: string;
  weight: number;
}

/** Readings with their broken plurals and singulars, which share their consonants. */
const withPlurals = (readings: Reading[], lexicon: Lexicon): Reading[] => [
  ...readings,
  ...readings.flatMap(({ stem, weight }) =>
    lexicon.alikeBySkeleton(stem).map((other) => ({ stem: other, weight: weight * weights.skeleton })),
  ),
];

/** Readings of a typed word, the most likely first; none where nothing comes near it. */
export function readingsOf(word: QueryWord, lexicon: Lexicon, isUnfinished: boolean): Reading[] {
  if (word.scaled)
    return [
      { stem: word.scaled, weight: weights.stem },
      { stem: word.folded, weight: weights.number },
    ];
  const known = knownStem(word, lexicon.isKnown);
  // A clitic that is rarely typed may as well be the first letter of a misspelt word.
  const stems = possibleStems(word);
  const isDoubtful = known !== undefined && stems.indexOf(known) > 0 && /^[فكس]/.test(word.folded);
  if (known !== undefined && !isDoubtful)
    return withPlurals([{ stem: known, weight: weights.stem }], lexicon);
  const cut = known === undefined ? [] : [{ stem: known, weight: weights.cut }];
  const completed = isUnfinished ? stems.slice(0, 1).flatMap(lexicon.completions) : [];
  const corrected = stems.flatMap(lexicon.corrections);
  return [
    ...completed.map((stem) => ({ stem, weight: weights.completion })),
    ...corrected.map(({ stem, slips }) => ({
      stem,
      weight: slips === 1 ? weights.oneSlip : weights.twoSlips,
    })),
    ...cut,
    ...stems.flatMap(lexicon.alikeBySkeleton).map((stem) => ({ stem, weight: weights.skeleton })),
    ...lexicon.alikeBySound(word.folded).map((stem) => ({ stem, weight: weights.sound })),
  ];
}

/** Whether the word itself is in no text and another was taken for it. */
export const isCorrected = ([likely]: Reading[]): boolean =>
  likely !== undefined && [weights.oneSlip, weights.twoSlips].includes(likely.weight);
