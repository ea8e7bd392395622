// The vocabulary as a query needs it: which words exist, what means the same, what looks and sounds alike.
import { allowedCost, areKin, lettersOf, mayBeNear, slipCost } from '../../text/analysis/editDistance.ts';
import { skeletonOf } from '../../text/analysis/skeleton.ts';
import { soundKey, vowelsAgree } from '../../text/analysis/soundKey.ts';
import { isNumber, type Vocabulary } from '../vocabulary.ts';

export interface Correction {
  stem: string;
  /** What the slips cost: see slipCost. */
  cost: number;
}

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
  /** Whether a group is a term of the glossary, and not everyday words. */
  isTerm: (group: number) => boolean;
  /** Numbers of the explainers whose source articles speak of a group's term. */
  pagesOf: (group: number) => number[];
  alikeBySkeleton: (stem: string) => string[];
  alikeBySound: (folded: string) => string[];
  /** Groups that alone have the word, inside a longer phrase: undersea is in the phrases of one term. */
  groupsWith: (stem: string) => number[];
  /** Stems that a misspelt word may be meant as, the likeliest first. `typed` is the word without its article. */
  corrections: (stem: string, typed: string) => Correction[];
  completions: (beginning: string) => string[];
}

function groupBy(
  stems: Iterable<string>,
  keyOf: (stem: string) => string | undefined,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const stem of stems) {
    const key = keyOf(stem);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known) known.push(stem);
    else groups.set(key, [stem]);
  }
  return groups;
}

/** The maps are made when first asked for: most queries need none of them. */
function lazily<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

/** Endings as they are typed, by which a word with a slip in its ending is known: العقوبلت for العقوبات. */
const endings =
  'ات ين ون ان ها هم يه تين تان ions ion ation ations ment ments er ers ing ings ies ity able ance ence'.split(
    ' ',
  );
/** Endings that make another word of the stem: with them a short stem is no evidence, as weath of weather. */
const making = /(?:er|or|al|ic|age|ly|able|ive|y)s?$/;
/** Corrections that cost at most this more than the cheapest are as likely. */
const nearlyAsCheap = 0.12;
/** A slip in the first letter is rare, and one in the last letter before an ending rarer. */
const otherStartCost = 0.1;
const otherEndCost = 0.32;
/** How much longer or shorter a word may be than what was typed for it. */
const mostLettersApart = 2;
/** Readers search for terms: one that the glossary has is likelier meant. */
const termBonus = 0.15;

const isArabic = (word: string): boolean => /^[ء-ي]/.test(word);

export function createLexicon({ stems, groups, ordinary, asides, records }: Vocabulary): Lexicon {
  const phraseStems = new Set(groups.flatMap(({ texts, others }) => [...texts, ...others].flat()));
  const all = new Set([...stems, ...phraseStems]);
  const arabic = [...all].filter(isArabic);
  const latin = [...all].filter((stem) => !isArabic(stem));
  const letters = lazily(() => ({ arabic: arabic.map(lettersOf), latin: latin.map(lettersOf) }));
  const groupsByPhrase = new Map<string, number[]>();
  for (const [group, { texts, others }] of groups.entries())
    for (const phrase of [...texts, ...others]) {
      const key = phrase.join('');
      const known = groupsByPhrase.get(key) ?? [];
      groupsByPhrase.set(key, known.includes(group) ? known : [...known, group]);
    }
  const termStems = new Set(
    groups.flatMap(({ isTerm, texts, others }) => (isTerm ? [...texts, ...others].flat() : [])),
  );
  const cheapest = (near: Correction[]): Correction[] => {
    const weighed = near
      .map(({ stem, cost }) => ({ stem, cost, order: cost - (termStems.has(stem) ? termBonus : 0) }))
      .sort((a, b) => a.order - b.order);
    const least = weighed[0]?.order ?? 0;
    return weighed
      .filter(({ order }) => order <= least + nearlyAsCheap)
      .slice(0, 3)
      .map(({ stem, cost }) => ({ stem, cost }));
  };
  /** Stems that begin the word, whose ending has the slip: sanct in sanctoins. */
  const withBrokenEnding = (typed: string): Correction[] =>
    (isArabic(typed) ? arabic : latin).flatMap((stem) => {
      if (!typed.startsWith(stem) || stem.length < (termStems.has(stem) ? 3 : 5)) return [];
      // A stem keeps one of its last consonants where two are written: Twitter.
      const isDoubled = !isArabic(stem) && typed[stem.length] === stem.at(-1);
      const rest = typed.slice(stem.length + (isDoubled ? 1 : 0));
      const cost = Math.min(
        ...endings
          .filter((ending) => Math.abs(ending.length - rest.length) <= 1 && rest.length > 1)
          .map((ending) => slipCost(rest, ending, 1)),
      );
      return Number.isFinite(cost) ? [{ stem, cost }] : [];
    });
  const inPhrases = lazily(() => {
    const found = new Map<string, number[]>();
    for (const [group, { texts, others }] of groups.entries())
      for (const stem of new Set([...texts, ...others].filter(({ length }) => length > 1).flat()))
        found.set(stem, [...(found.get(stem) ?? []), group]);
    return found;
  });
  const bySkeleton = lazily(() => groupBy(stems, skeletonOf));
  const bySound = lazily(() => groupBy(all, soundKey));
  return {
    records,
    isIndexed: (stem) => stems.has(stem) || isNumber(stem),
    isKnown: (stem) => all.has(stem) || isNumber(stem) || groupsByPhrase.has(stem),
    isAside: (folded) => asides.has(folded),
    isOrdinary: (stem) => ordinary.has(stem),
    groupsOf: (phrase) => groupsByPhrase.get(phrase.join('')) ?? [],
    phrasesOf: (group) => groups[group]?.texts ?? [],
    isTerm: (group) => groups[group]?.isTerm ?? false,
    pagesOf: (group) => groups[group]?.pages ?? [],
    alikeBySkeleton: (stem) => {
      const skeleton = skeletonOf(stem);
      return skeleton ? (bySkeleton().get(skeleton) ?? []).filter((other) => other !== stem) : [];
    },
    alikeBySound: (folded) => {
      const key = soundKey(folded);
      const alike = key ? (bySound().get(key) ?? []) : [];
      // Three sounds are few: only names of the glossary are taken for them.
      return alike.filter(
        (other) =>
          isArabic(other) !== isArabic(folded) &&
          (termStems.has(other) || (key?.length ?? 0) > 3) &&
          vowelsAgree(isArabic(folded) ? folded : other, isArabic(folded) ? other : folded),
      );
    },
    groupsWith: (stem) => {
      const isNone = stems.has(stem) || ordinary.has(stem) || stem.length < 4;
      const groupsOfWord = isNone ? [] : (inPhrases().get(stem) ?? []);
      return groupsOfWord.length === 1 ? groupsOfWord : [];
    },
    corrections: (stem, typed) => {
      const ending = typed.startsWith(stem) ? typed.slice(stem.length) : '';
      const isMade = stem.length < 6 && making.test(ending);
      if (stem.length < 3 || (isMade && stem.length < 5) || /^[a-z]{3}$/.test(stem)) return [];
      const bonus = ending.length > 1 && !isMade ? 2 : 0;
      // A letter that was left out is one of a longer word, where that is a term.
      const limitFor = (other: string): number =>
        allowedCost((termStems.has(other) ? Math.max(stem.length, other.length) : stem.length) + bonus);
      const greatest = allowedCost(stem.length + mostLettersApart + bonus);
      const near: Correction[] = [];
      const script = isArabic(stem) ? 'arabic' : 'latin';
      const own = lettersOf(stem);
      for (const [place, other] of (script === 'arabic' ? arabic : latin).entries()) {
        if (!mayBeNear(own, letters()[script][place] ?? 0, greatest)) continue;
        if (other === stem || other.length < 3) continue;
        if (Math.abs(other.length - stem.length) > mostLettersApart) continue;
        const isOtherStart = other[0] !== stem[0];
        // In a short word a wrong first letter makes another word, unless eye or ear mistook it.
        if (isOtherStart && stem.length < 6 && !areKin(other[0] ?? '', stem[0] ?? '')) continue;
        if (isMade && !termStems.has(other)) continue;
        const [end = '', otherEnd = ''] = [stem.at(-1), other.at(-1)];
        const isOtherEnd = ending.length > 1 && otherEnd !== end && !areKin(otherEnd, end);
        const limit = limitFor(other);
        const cost = slipCost(stem, other, limit) + (isOtherEnd ? otherEndCost : 0);
        if (cost <= limit) near.push({ stem: other, cost: cost + (isOtherStart ? otherStartCost : 0) });
      }
      return cheapest(near.length > 0 ? near : withBrokenEnding(typed));
    },
    completions: (beginning) =>
      beginning.length < 2
        ? []
        : [...(beginning.length < 4 ? termStems : stems)]
            .filter((stem) => stem.startsWith(beginning) && stems.has(stem))
            .sort((a, b) => a.length - b.length)
            .slice(0, 6),
  };
}
