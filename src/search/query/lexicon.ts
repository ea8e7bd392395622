// The vocabulary as a query needs it: which words exist, what means the same, what looks and sounds alike.
import { areSingleAndPlural } from '../../text/analysis/arabic/brokenPlural.ts';
import { skeletonOf } from '../../text/analysis/arabic/skeleton.ts';
import { nounsOf } from '../../text/analysis/arabic/verbs.ts';
import { hasLetterDigits, isSpelledInDarija } from '../../text/analysis/darija.ts';
import { englishStem } from '../../text/analysis/englishStem.ts';
import { soundKey, vowelsAgree } from '../../text/analysis/soundKey.ts';
import { termId } from '../recordId.ts';
import { isNumber, type Vocabulary } from '../vocabulary.ts';
import { type Correct, createCorrections, isArabic } from './reading/corrections.ts';
import { createDarijaStems } from './reading/darijaStems.ts';
import { stemsBy } from './stemsBy.ts';

export interface Lexicon {
  records: number;
  /** The index has this stem, or it is a number, which the index may have. */
  isIndexed: (stem: string) => boolean;
  /** The index has this stem, or a phrase of a group has it or is it when written together. */
  isKnown: (stem: string) => boolean;
  /** The stem of a word of everyday life that the site does not have: no slip of another, and no word of the subject. */
  isOrdinary: (stem: string) => boolean;
  /** A word of what the question is for, as exam: it is left out, as a stop word is. */
  isAside: (folded: string) => boolean;
  /** Groups that hold the phrase of these stems; spaces do not matter. */
  groupsOf: (stems: string[]) => number[];
  /** Phrases of a group that stand in the texts. */
  phrasesOf: (group: number) => string[][];
  /** Phrases of a group that stand in none of the texts, such as those of another language. */
  saysOf: (group: number) => string[][];
  /** Whether a group is a term of the glossary, and not everyday words. */
  isTerm: (group: number) => boolean;
  /** Whether a group is a term of technology. */
  isTechnical: (group: number) => boolean;
  /** Whether it is someone's or something's own name. */
  isProper: (group: number) => boolean;
  /** Numbers of the explainers whose source articles speak of a group's term. */
  pagesOf: (group: number) => number[];
  /** The record that a term or the name of a page leads to; undefined for everyday words. */
  leadsTo: (group: number) => string | undefined;
  /** Whether the phrase is a name of the group, and not a word that only leads to it. */
  isName: (group: number, stems: string[]) => boolean;
  /** Broken plurals and singulars of a stem. */
  pluralsOf: (stem: string) => string[];
  /** Nouns of an Arabic verb, and verbs of such a noun, that the index has: استثمار of يستثمر. */
  actionsOf: (stem: string) => string[];
  alikeBySound: (folded: string) => string[];
  /** Arabic stems that a word of Latin letters, with or without digits for sounds, may be in Darija. */
  alikeInDarija: (folded: string) => string[];
  /** Whether a word of letters and digits is one of Darija, and not a code or a quantity of the site. */
  isDarija: (folded: string) => boolean;
  /** Whether a word of Latin letters is one of the texts, and of no term. */
  isCommon: (folded: string) => boolean;
  /** Groups that alone have the word, inside a longer phrase: undersea is in the phrases of one term. */
  groupsWith: (stem: string) => number[];
  /** Stems that a misspelt word may be meant as, the likeliest first. */
  corrections: Correct;
  completions: (beginning: string) => string[];
}

/** Made when first asked for: most queries need none of it. */
function lazily<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

export function createLexicon({
  stems,
  groups,
  ordinary,
  asides,
  records,
}: Omit<Vocabulary, 'list'>): Lexicon {
  const phraseStems = new Set(groups.flatMap(({ texts, others }) => [...texts, ...others].flat()));
  const all = new Set([...stems, ...phraseStems]);
  const groupsByPhrase = new Map<string, number[]>();
  for (const [group, { texts, others }] of groups.entries())
    for (const phrase of [...texts, ...others]) {
      const key = phrase.join('');
      const known = groupsByPhrase.get(key) ?? [];
      groupsByPhrase.set(key, known.includes(group) ? known : [...known, group]);
    }
  const termStems = new Set(
    groups.flatMap(({ kind, texts, others }) => (kind === 'term' ? [...texts, ...others].flat() : [])),
  );
  const names = new Set(
    groups.flatMap(({ kind, texts, others }) =>
      kind === 'everyday' ? [] : [...texts, ...others].filter(({ length }) => length === 1).flat(),
    ),
  );
  const correct = lazily(() => createCorrections([...all], termStems, names));
  const inPhrases = lazily(() => {
    const found = new Map<string, number[]>();
    for (const [group, { kind, texts, others }] of groups.entries()) {
      const phrases = kind === 'page' ? [] : [...texts, ...others].filter(({ length }) => length > 1);
      for (const stem of new Set(phrases.flat())) found.set(stem, [...(found.get(stem) ?? []), group]);
    }
    return found;
  });
  const verbs = lazily(() => {
    const found = new Map<string, string[]>();
    for (const verb of stems)
      for (const noun of nounsOf(verb)) found.set(noun, [...(found.get(noun) ?? []), verb]);
    return found;
  });
  const bySkeleton = stemsBy(stems, skeletonOf);
  const bySound = stemsBy(all, soundKey);
  const alikeInDarija = createDarijaStems(all, termStems);
  return {
    records,
    isIndexed: (stem) => stems.has(stem) || isNumber(stem),
    isKnown: (stem) => all.has(stem) || isNumber(stem) || groupsByPhrase.has(stem),
    isAside: (folded) => asides.has(folded),
    isOrdinary: (stem) => ordinary.has(stem),
    groupsOf: (phrase) => groupsByPhrase.get(phrase.join('')) ?? [],
    phrasesOf: (group) => groups[group]?.texts ?? [],
    saysOf: (group) => groups[group]?.others ?? [],
    isTerm: (group) => groups[group]?.kind === 'term',
    isTechnical: (group) => groups[group]?.isTechnical === true,
    isProper: (group) => groups[group]?.isProper === true,
    leadsTo: (group) => (groups[group]?.kind === 'term' ? termId(group) : groups[group]?.record),
    isName: (group, phrase) => !groups[group]?.finds.includes(phrase.join('')),
    pagesOf: (group) => groups[group]?.pages ?? [],
    pluralsOf: (stem) => {
      const skeleton = skeletonOf(stem);
      const alike = skeleton ? bySkeleton(skeleton) : [];
      return alike.filter((other) => other !== stem && areSingleAndPlural(stem, other));
    },
    actionsOf: (stem) => [...nounsOf(stem).filter((noun) => stems.has(noun)), ...(verbs().get(stem) ?? [])],
    alikeBySound: (folded) => {
      const key = soundKey(folded);
      const alike = key ? bySound(key) : [];
      // Three sounds are few: only names of the glossary are taken for them.
      return alike.filter(
        (other) =>
          isArabic(other) !== isArabic(folded) &&
          (termStems.has(other) || (key?.length ?? 0) > 3) &&
          vowelsAgree(isArabic(folded) ? folded : other, isArabic(folded) ? other : folded),
      );
    },
    alikeInDarija,
    isDarija: (folded) => {
      if (!hasLetterDigits(folded) || stems.has(folded)) return false;
      const letters = folded.replace(/^\d+/, '');
      const isWord = letters === folded || !all.has(englishStem(letters));
      return isWord && (isSpelledInDarija(folded) || alikeInDarija(folded).length > 0);
    },
    isCommon: (folded) => {
      const stem = englishStem(folded);
      return stem.length > 3 && stems.has(stem) && !termStems.has(stem);
    },
    groupsWith: (stem) => {
      const isNone = stems.has(stem) || ordinary.has(stem) || stem.length < 4;
      const groupsOfWord = isNone ? [] : (inPhrases().get(stem) ?? []);
      return groupsOfWord.length === 1 ? groupsOfWord : [];
    },
    corrections: (stem, typed) => correct()(stem, typed),
    completions: (beginning) =>
      beginning.length < 2
        ? []
        : [...(beginning.length < 4 ? termStems : stems)]
            .filter((stem) => stem.startsWith(beginning) && stems.has(stem))
            .sort((a, b) => a.length - b.length)
            .slice(0, 6),
  };
}
