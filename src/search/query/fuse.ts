// Ranks records by what the index found for each alternative of each part of the query.
import type { Alternative, Plan, Unit } from './plan.ts';

/** One record that holds a stem: Pagefind's score, and the places of the stem in the text. */
export interface Hit {
  score: number;
  places: number[];
}

/** What the index found, by stem and record. */
export type Found = ReadonlyMap<string, ReadonlyMap<string, Hit>>;

export interface Ranked {
  id: string;
  score: number;
}

/** A record that answers less than half of the query is no answer. */
const leastCoverage = 0.5;
const coveragePower = 1.6;
/** A phrase whose words lie apart says less than one that stands together. */
const apartFactor = 0.4;
const nearBonus = 0.15;
const nearWords = 3;

/** Whether the places hold one of each list within a few words of each other, in any order. */
function standTogether(places: number[][], window: number): boolean {
  const [first = [], ...others] = places;
  return first.some((place) =>
    others.every((list, index) => list.some((other) => Math.abs(other - place) <= window * (index + 1))),
  );
}

/** Whether the stems stand in the record one behind the other. */
export function holdsPhrase(stems: string[], id: string, found: Found): boolean {
  const places = stems.map((stem) => found.get(stem)?.get(id)?.places ?? []);
  return (places[0] ?? []).some((start) => places.every((list, offset) => list.includes(start + offset)));
}

function scoreOf({ stems, weight }: Alternative, id: string, found: Found): number {
  const hits = stems.map((stem) => found.get(stem)?.get(id));
  if (!hits.every((hit) => hit !== undefined)) return 0;
  const mean = hits.reduce((sum, { score }) => sum + score, 0) / hits.length;
  const together = hits.length === 1 || standTogether(hits.map(({ places }) => places), nearWords);
  return weight * mean * (together ? 1 : apartFactor);
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

/** How much each word tells: rare words most, unknown ones as much as the rarest. */
function wordWeights({ words, units }: Plan, found: Found, records: number): number[] {
  return words.map((_, position) => {
    const counts = units
      .filter(({ from, to }) => from <= position && position < to)
      .flatMap(({ alternatives }) => alternatives.filter(({ stems }) => stems.length === 1))
      .map(({ stems }) => found.get(stems[0] ?? '')?.size ?? 0);
    const count = Math.max(0, ...counts);
    return Math.log(1 + (records - count + 0.5) / (count + 0.5));
  });
}

/** Neighbours of the query that are neighbours in the text. */
function nearPairs({ words, units }: Plan, id: string, found: Found): number {
  const placesOf = (position: number): number[] =>
    units
      .filter(({ from, to }) => from === position && to === position + 1)
      .flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => (stems.length === 1 ? stems : [])))
      .flatMap((stem) => found.get(stem)?.get(id)?.places ?? []);
  const places = words.map((_, position) => placesOf(position));
  return places.slice(1).filter((here, index) => standTogether([places[index] ?? [], here], nearWords)).length;
}

function rankOne(plan: Plan, id: string, found: Found, weights: number[]): Ranked | undefined {
  const parts = plan.units.map((unit) => ({ ...unit, ...bestPart(unit, id, found) }));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let score = 0;
  let covered = 0;
  for (const [position, weight] of weights.entries()) {
    const here = parts.filter(({ from, to }) => from <= position && position < to);
    score += Math.max(0, ...here.map((part) => part.score));
    covered += weight * Math.max(0, ...here.map((part) => part.weight));
  }
  const coverage = total > 0 ? covered / total : 0;
  if (coverage < leastCoverage) return undefined;
  return { id, score: score * coverage ** coveragePower * (1 + nearBonus * nearPairs(plan, id, found)) };
}

/** Records that answer the plan, best first. Quoted phrases must stand as they are, where any record has them. */
export function rank(plan: Plan, found: Found, records: number): { ranked: Ranked[]; isExact: boolean } {
  const ids = new Set([...found.values()].flatMap((hits) => [...hits.keys()]));
  const weights = wordWeights(plan, found, records);
  const ranked = [...ids]
    .map((id) => rankOne(plan, id, found, weights))
    .filter((entry) => entry !== undefined)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  if (plan.quoted.length === 0) return { ranked, isExact: true };
  const exact = ranked.filter(({ id }) => plan.quoted.every((stems) => holdsPhrase(stems, id, found)));
  return exact.length > 0 ? { ranked: exact, isExact: true } : { ranked, isExact: false };
}
