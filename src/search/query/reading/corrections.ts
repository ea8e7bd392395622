// Which stem a misspelt word may be meant as.
import {
  allowedCost,
  areKin,
  costs,
  lettersOf,
  mayBeNear,
  slipCost,
} from '../../../text/analysis/editDistance.ts';
import { tuning } from '../tuning.ts';

export interface Correction {
  stem: string;
  /** What the slips cost: see slipCost. */
  cost: number;
  /** The cost, less where a name is meant: the least is the likeliest. */
  order: number;
}

type Slip = Omit<Correction, 'order'>;

/** `stem` of the word that was typed without its article, and that word. */
export type Correct = (stem: string, typed: string) => Correction[];

/** Endings as they are typed, by which a word with a slip in its ending is known: العقوبلت for العقوبات. */
const endings =
  'ات ين ون ان ها هم يه تين تان ions ion ation ations ment ments er ers ing ings ies ity able ance ence'.split(
    ' ',
  );
/** Endings that make another word of the stem: with them a short stem is no evidence, as weath of weather. */
const making = /(?:er|or|al|ic|age|ly|able|ive|y)s?$/;
/** How much longer or shorter a word may be than what was typed for it. */
const mostLettersApart = 2;

export const isArabic = (word: string): boolean => /^[ء-ي]/.test(word);

/** The stems of one script, with the letters of each. */
interface Script {
  stems: readonly string[];
  letters: number[];
}

/** `stems` are all that texts and glossary have, `terms` those of the glossary, `names` those that alone name a term or a page. */
export function createCorrections(
  stems: readonly string[],
  terms: ReadonlySet<string>,
  names: ReadonlySet<string>,
): Correct {
  const script = (own: readonly string[]): Script => ({ stems: own, letters: own.map(lettersOf) });
  const arabic = script(stems.filter(isArabic));
  const latin = script(stems.filter((stem) => !isArabic(stem)));
  const scriptOf = (word: string): Script => (isArabic(word) ? arabic : latin);

  const cheapest = (near: Slip[]): Correction[] => {
    const { termBonus, nearlyAsCheap } = tuning.slip;
    const weighed = near
      .map(({ stem, cost }) => ({ stem, cost, order: cost - (names.has(stem) ? termBonus : 0) }))
      .sort((a, b) => a.order - b.order);
    const least = weighed[0]?.order ?? 0;
    return weighed.filter(({ order }) => order <= least + nearlyAsCheap).slice(0, 3);
  };

  /** Stems that begin the word, whose ending has the slip: sanct in sanctoins. */
  const withBrokenEnding = (typed: string): Slip[] =>
    scriptOf(typed).stems.flatMap((stem) => {
      // The plural has no ta marbuta: عقوبات of عقوبة.
      const { length } = stem.replace(/(?<=[ء-ي]{3})ه$/, '');
      if (!typed.startsWith(stem.slice(0, length)) || length < (terms.has(stem) ? 3 : 5)) return [];
      // A stem keeps one of its last consonants where two are written: Twitter.
      const isDoubled = !isArabic(stem) && typed[length] === stem.at(-1);
      const rest = typed.slice(length + (isDoubled ? 1 : 0));
      const cost = Math.min(
        ...endings
          .filter((ending) => Math.abs(ending.length - rest.length) <= 1 && rest.length > 1)
          .map((ending) => slipCost(rest, ending, 1)),
      );
      return Number.isFinite(cost) ? [{ stem, cost }] : [];
    });

  /** The name that one slip leads to, where that is one name alone: الفمح for الفحم. In three letters it must be a likely one. */
  const onlyName = (stem: string): Correction[] => {
    const near = [...names].flatMap((other) => {
      if (other[0] !== stem[0] || other.length < 3 || isArabic(other) !== isArabic(stem)) return [];
      const cost = slipCost(stem, other, other.length > 3 ? costs.other : costs.likely);
      return Number.isFinite(cost) ? [{ stem: other, cost, order: cost }] : [];
    });
    return near.length === 1 ? near : [];
  };

  return (stem, typed) => {
    const ending = typed.startsWith(stem) ? typed.slice(stem.length) : '';
    const isMade = stem.length < 6 && making.test(ending);
    // A short stem before such an ending is only a term's with a vowel lost: enrgy for energy.
    const isShort = isMade && stem.length < 5;
    if (stem.length < 3 || (isShort && typed.length < 5) || /^[a-z]{3}$/.test(stem)) return [];
    const bonus = ending.length > 1 && !isMade ? 2 : 0;
    // A letter that was left out is one of a longer word, where that is a term.
    const lengthFor = (other: string): number =>
      terms.has(other) ? Math.max(stem.length, other.length, isArabic(stem) ? typed.length : 0) : stem.length;
    const limitFor = (other: string): number =>
      isShort ? costs.weakLetter : allowedCost(Math.max(lengthFor(other), stem.length + bonus));
    const greatest = allowedCost(Math.max(stem.length + Math.max(mostLettersApart, bonus), typed.length));
    // In a short word a slip of the finger makes another word.
    const isLikely = typed.length < 6 ? areKin : undefined;
    const near: Slip[] = [];
    const { stems: all, letters } = scriptOf(stem);
    const own = lettersOf(stem);
    for (const [place, other] of all.entries()) {
      if (!mayBeNear(own, letters[place] ?? 0, greatest)) continue;
      if (other === stem || other.length < 3) continue;
      if (Math.abs(other.length - stem.length) > mostLettersApart) continue;
      const isOtherStart = other[0] !== stem[0];
      // In a short word a wrong first letter makes another word, unless eye or ear mistook it.
      if (isOtherStart && stem.length < 6 && !areKin(other[0] ?? '', stem[0] ?? '')) continue;
      if (isMade && !terms.has(other)) continue;
      const [end = '', otherEnd = ''] = [stem.at(-1), other.at(-1)];
      const isOtherEnd = ending.length > 1 && otherEnd !== end && !areKin(otherEnd, end);
      const limit = limitFor(other);
      const cost = slipCost(stem, other, limit, isLikely) + (isOtherEnd ? tuning.slip.otherEnd : 0);
      if (cost <= limit) near.push({ stem: other, cost: cost + (isOtherStart ? tuning.slip.otherStart : 0) });
    }
    const likely = cheapest(near.length > 0 ? near : withBrokenEnding(typed));
    return likely.length > 0 ? likely : onlyName(stem);
  };
}
