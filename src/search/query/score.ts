// The score of one record: what it holds of the query, together or apart, and how much of the query that is.
import { afterArticle } from '../../text/analysis/arabic/clitics.ts';
import { isVerb } from '../../text/analysis/arabic/verbs.ts';
import { fold } from '../../text/analysis/fold.ts';
import { dateMark, numberMark, sumMark } from '../stemNames.ts';
import type { Alternative, Plan, Unit } from './plan.ts';
import { tuning } from './tuning.ts';

/** One record that holds a stem: its score there, and the places of the stem in the text. */
export interface Hit {
  score: number;
  places: number[];
}

/** What the index found, by stem and record. */
export type Found = ReadonlyMap<string, ReadonlyMap<string, Hit>>;

/** How much a ledger line counts: more where it holds the quantity, the date or the sum that a question asks for. */
export function factorOfLine(id: string, found: Found): number {
  const { claim, claimOfNumber, claimOfSum } = tuning.kinds;
  if (found.get(sumMark)?.has(id)) return claimOfSum;
  return [numberMark, dateMark].some((mark) => found.get(mark)?.has(id)) ? claimOfNumber : claim;
}

export interface Ranked {
  id: string;
  score: number;
}

/** Whether the places hold one of each list within a few words of each other, in any order. */
function standTogether(places: number[][], window: number): boolean {
  const [first = [], ...others] = places;
  return first.some((place) =>
    others.every((list, index) => list.some((other) => Math.abs(other - place) <= window * (index + 1))),
  );
}

export const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || (a.id < b.id ? -1 : 1);

/** Whether the text itself holds a word of the query, and not only what describes the record. */
export const hasPlaces = (id: string, found: Found): boolean =>
  [...found.values()].some((hits) => (hits.get(id)?.places.length ?? 0) > 0);

/** Whether the stems stand in the record one behind the other. */
export function holdsPhrase(stems: string[], id: string, found: Found): boolean {
  const places = stems.map((stem) => found.get(stem)?.get(id)?.places ?? []);
  return (places[0] ?? []).some((start) => places.every((list, offset) => list.includes(start + offset)));
}

/** How much a stem tells that `count` of `records` hold. */
export const rarity = (count: number, records: number): number =>
  Math.log(1 + (records - count + 0.5) / (count + 0.5));

/**
 * The index scores a rare synonym above the common word that was typed. Half of that goes here (the square root), and
 * comes back as the weight of the typed word.
 */
export function evened(found: Found, records: number): Found {
  const even = (hits: ReadonlyMap<string, Hit>): ReadonlyMap<string, Hit> => {
    const factor = 1 / Math.sqrt(rarity(hits.size, records));
    return new Map([...hits].map(([id, { score, places }]) => [id, { score: score * factor, places }]));
  };
  return new Map([...found].map(([stem, hits]) => [stem, even(hits)]));
}

function scoreOf({ stems, weight }: Alternative, id: string, found: Found): number {
  const hits = stems.map((stem) => found.get(stem)?.get(id));
  if (!hits.every((hit) => hit !== undefined)) return 0;
  const mean = hits.reduce((sum, { score }) => sum + score, 0) / hits.length;
  const together =
    hits.length === 1 ||
    standTogether(
      hits.map(({ places }) => places),
      tuning.score.nearWords,
    );
  return weight * mean * (together ? 1 : tuning.score.apart);
}

/** What a record must answer: a share of the query, or a term that few explainers speak of. */
export interface Least {
  coverage: number;
  /** Greatest number of explainers of such a term; 0 where none will do. */
  orTermOf: number;
}

interface Part {
  score: number;
  weight: number;
}

function bestPart(unit: Unit, id: string, found: Found): Part {
  let part: Part = { score: 0, weight: 0 };
  for (const alternative of unit.alternatives) {
    const score = scoreOf(alternative, id, found);
    if (score > part.score) part = { score, weight: alternative.weight };
  }
  return part;
}

/**
 * How much of its weight an unknown word keeps: a question may hold a verb that the texts do not use (what has an article
 * is none, what begins with ي often is), and a word of the subject may have no text.
 */
function shareOfUnknown(word: string, count: number, isFamiliar: boolean): number {
  if (count > 1 && isVerb(fold(word))) return tuning.unknown.beginsWithYa;
  if (isFamiliar) return tuning.unknown.familiar;
  return count >= tuning.unknown.wordsOfQuestion && afterArticle(word, fold(word)) === undefined
    ? tuning.unknown.inQuestion
    : 1;
}

/** How much each word tells: rare words most, words that no text has, or one by chance, as much as the rarest. */
export function wordWeights(
  { words, units, familiar, byChance }: Plan,
  found: Found,
  records: number,
): number[] {
  return words.map((word, position) => {
    const counts = units
      .filter(({ from, to }) => from <= position && position < to)
      .flatMap(({ alternatives }) => alternatives.filter(({ stems }) => stems.length === 1))
      .map(({ stems }) => found.get(stems[0] ?? '')?.size ?? 0);
    const count = byChance.includes(position) ? 0 : Math.max(0, ...counts);
    const weight = rarity(count, records);
    return count === 0 ? weight * shareOfUnknown(word, words.length, familiar.includes(position)) : weight;
  });
}

/** Positions of words of the query that stand in the text beside the word before them. */
function nearPairs({ words, units }: Plan, id: string, found: Found): number[] {
  const placesOf = (position: number): number[] =>
    units
      .filter(({ from, to }) => from === position && to === position + 1)
      .flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => (stems.length === 1 ? stems : [])))
      .flatMap((stem) => found.get(stem)?.get(id)?.places ?? []);
  const places = words.map((_, position) => placesOf(position));
  return [...places.keys()]
    .slice(1)
    .filter((position) =>
      standTogether([places[position - 1] ?? [], places[position] ?? []], tuning.score.nearWords),
    );
}

const partsAt = <Range extends Pick<Unit, 'from' | 'to'>>(position: number, ranges: Range[]): Range[] =>
  ranges.filter(({ from, to }) => from <= position && position < to);

/** Whether a word of the query stands beside an own name in the query and in the text: coffee of Brazil. */
const standsByName = (position: number, near: number[], { named }: Plan): boolean =>
  [position - 1, position + 1].some(
    (other) =>
      near.includes(Math.max(position, other)) &&
      named.some(({ isProper, from, to }) => isProper && from <= other && other < to),
  );

export function rankOne(
  plan: Plan,
  id: string,
  found: Found,
  weights: number[],
  least: Least,
): Ranked | undefined {
  const parts = plan.units.map((unit) => ({ ...unit, ...bestPart(unit, id, found) }));
  const holdsTerm = (): boolean =>
    plan.named.some(
      ({ from, to, pages }) =>
        pages.length > 0 &&
        pages.length <= least.orTermOf &&
        parts.some((part) => part.from === from && part.to === to && part.weight >= tuning.least.rareTerm),
    );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((_, position) =>
    Math.max(0, ...partsAt(position, parts).map((part) => part.weight)),
  );
  const near = nearPairs(plan, id, found);
  const holdsAll =
    shares.every((share) => share >= tuning.least.sure) &&
    plan.byChance.every((position) => standsByName(position, near, plan));
  let score = 0;
  let covered = 0;
  for (const [position, weight] of weights.entries()) {
    if (!holdsAll && plan.byChance.includes(position)) continue;
    score += Math.sqrt(weight) * Math.max(0, ...partsAt(position, parts).map((part) => part.score));
    covered += weight * (shares[position] ?? 0);
  }
  const coverage = total > 0 ? covered / total : 0;
  if (coverage < least.coverage && !holdsTerm()) return undefined;
  return {
    id,
    score: score * coverage ** tuning.score.coveragePower * (1 + tuning.score.nearBonus * near.length),
  };
}
