// The vocabulary as a query needs it: which words exist, what means the same, what looks and sounds alike.
import { allowedSlips, editDistance } from '../../text/editDistance.ts';
import { skeletonOf } from '../../text/skeleton.ts';
import { soundKey } from '../../text/soundKey.ts';
import type { Vocabulary } from '../vocabulary.ts';

export interface Correction {
  stem: string;
  slips: number;
}

export interface Lexicon {
  records: number;
  /** The index has this stem. */
  isIndexed: (stem: string) => boolean;
  /** The index has this stem, or a phrase of a group has it or is it when written together. */
  isKnown: (stem: string) => boolean;
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
  corrections: (stem: string) => Correction[];
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

const longestEnding = 4;

const isArabic = (word: string): boolean => /^[ء-ي]/.test(word);

export function createLexicon({ stems, groups, records }: Vocabulary): Lexicon {
  const phraseStems = new Set(groups.flatMap(({ texts, others }) => [...texts, ...others].flat()));
  const all = new Set([...stems, ...phraseStems]);
  const groupsByPhrase = new Map<string, number[]>();
  for (const [group, { texts, others }] of groups.entries())
    for (const phrase of [...texts, ...others]) {
      const key = phrase.join('');
      const known = groupsByPhrase.get(key) ?? [];
      groupsByPhrase.set(key, known.includes(group) ? known : [...known, group]);
    }
  /** Stems that begin the word, whose ending the slip made unreadable: sanct in sanctoins. */
  const withBrokenEnding = (word: string): Correction[] =>
    [...all]
      .filter(
        (stem) => stem.length > 4 && word.startsWith(stem) && word.length - stem.length <= longestEnding,
      )
      .map((stem) => ({ stem, slips: 1 }));
  const bySkeleton = lazily(() => groupBy(stems, skeletonOf));
  const bySound = lazily(() => groupBy(all, soundKey));
  return {
    records,
    isIndexed: (stem) => stems.has(stem),
    isKnown: (stem) => all.has(stem) || groupsByPhrase.has(stem),
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
      return alike.filter((other) => isArabic(other) !== isArabic(folded));
    },
    corrections: (stem) => {
      const limit = allowedSlips(stem.length);
      if (limit === 0) return [];
      const near: Correction[] = [];
      for (const other of all) {
        // In a short word a wrong first letter makes another word.
        if (other.length < 3 || (stem.length < 6 && other[0] !== stem[0])) continue;
        if (isArabic(other) !== isArabic(stem)) continue;
        // Four letters with one more are another word more often than a slip: مبار (match) is not مبادر (initiative).
        if (stem.length === 4 && other.length > 4) continue;
        const slips = editDistance(stem, other, limit);
        if (slips <= limit) near.push({ stem: other, slips });
      }
      const least = Math.min(...near.map(({ slips }) => slips));
      const otherStart = ({ stem: other }: Correction): number => (other[0] === stem[0] ? 0 : 1);
      return near.length > 0
        ? near
            .filter(({ slips }) => slips === least)
            .sort((a, b) => otherStart(a) - otherStart(b))
            .slice(0, 3)
        : withBrokenEnding(stem);
    },
    completions: (beginning) =>
      beginning.length < 3
        ? []
        : [...stems]
            .filter((stem) => stem.startsWith(beginning))
            .sort((a, b) => a.length - b.length)
            .slice(0, 6),
  };
}
