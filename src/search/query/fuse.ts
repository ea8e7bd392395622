// Ranks records by what the index found for each alternative of each part of the query.
import { afterArticle } from '../../text/analysis/arabicStem.ts';
import { fold } from '../../text/analysis/fold.ts';
import { isOfKind, isTop, pageOf, type RecordKind, topOf } from '../recordId.ts';
import type { Alternative, Named, Plan, Unit } from './plan.ts';

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

/**
 * A record that answers less than half of the query is no answer; less is asked where the texts know every word, more
 * where a word belongs to everyday life and not to the site.
 */
const leastCoverage = { foreignWords: 0.6, unknownWords: 0.45, knownWords: 0.3 };
/** A word with an alternative of this weight is in the texts or in the glossary, and no guess. */
const sureWeight = 0.65;
/** From how many words on a query is read as a question. */
const wordsOfQuestion = 4;
/** In how many explainers a term may stand that a record alone may answer by, in more where nothing else answers. */
const pagesOfRareTerm = { first: 2, last: 3 };
/** How sure such a term must be. */
const weightOfTerm = 0.8;
const coveragePower = 1.6;
/** A phrase whose words lie apart says less than one that stands together. */
const apartFactor = 0.4;
const nearBonus = 0.15;
const nearWords = 3;
/** How many ledger lines of an article speak for it, and how much they lift its explainer. */
const linesThatCount = 5;
const lineGain = 2.5;
/** How much the terms of an article lift its explainer. */
const termGain = 3;
/** A term is shown where it makes up this share of the query, a greater one where words are unknown. */
const leastShare = { unknownWords: 0.6, knownWords: 0.3 };

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || (a.id < b.id ? -1 : 1);

/** Whether the places hold one of each list within a few words of each other, in any order. */
function standTogether(places: number[][], window: number): boolean {
  const [first = [], ...others] = places;
  return first.some((place) =>
    others.every((list, index) => list.some((other) => Math.abs(other - place) <= window * (index + 1))),
  );
}

/** Whether the stems stand in the record one behind the other. */
function holdsPhrase(stems: string[], id: string, found: Found): boolean {
  const places = stems.map((stem) => found.get(stem)?.get(id)?.places ?? []);
  return (places[0] ?? []).some((start) => places.every((list, offset) => list.includes(start + offset)));
}

const rarity = (count: number, records: number): number =>
  Math.log(1 + (records - count + 0.5) / (count + 0.5));

/**
 * The index scores a rare synonym above the common word that was typed. Half of that goes here (the square root), and
 * comes back as the weight of the typed word.
 */
function evened(found: Found, records: number): Found {
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
      nearWords,
    );
  return weight * mean * (together ? 1 : apartFactor);
}

/** What a record must answer: a share of the query, or a term that few explainers speak of. */
interface Least {
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
  if (count > 1 && /^[سو]?ي/.test(word)) return 0.3;
  if (isFamiliar) return 0.2;
  return count >= wordsOfQuestion && afterArticle(word, fold(word)) === undefined ? 0.5 : 1;
}

/** How much each word tells: rare words most, words that no text has as much as the rarest. */
function wordWeights({ words, units, familiar }: Plan, found: Found, records: number): number[] {
  return words.map((word, position) => {
    const counts = units
      .filter(({ from, to }) => from <= position && position < to)
      .flatMap(({ alternatives }) => alternatives.filter(({ stems }) => stems.length === 1))
      .map(({ stems }) => found.get(stems[0] ?? '')?.size ?? 0);
    const count = Math.max(0, ...counts);
    const weight = rarity(count, records);
    return count === 0 ? weight * shareOfUnknown(word, words.length, familiar.includes(position)) : weight;
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
  return places.slice(1).filter((here, index) => standTogether([places[index] ?? [], here], nearWords))
    .length;
}

function rankOne(plan: Plan, id: string, found: Found, weights: number[], least: Least): Ranked | undefined {
  const parts = plan.units.map((unit) => ({ ...unit, ...bestPart(unit, id, found) }));
  const holdsTerm = (): boolean =>
    plan.named.some(
      ({ from, to, pages }) =>
        pages.length > 0 &&
        pages.length <= least.orTermOf &&
        parts.some((part) => part.from === from && part.to === to && part.weight >= weightOfTerm),
    );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let score = 0;
  let covered = 0;
  for (const [position, weight] of weights.entries()) {
    const here = parts.filter(({ from, to }) => from <= position && position < to);
    score += Math.sqrt(weight) * Math.max(0, ...here.map((part) => part.score));
    covered += weight * Math.max(0, ...here.map((part) => part.weight));
  }
  const coverage = total > 0 ? covered / total : 0;
  if (coverage < least.coverage && !holdsTerm()) return undefined;
  return { id, score: score * coverage ** coveragePower * (1 + nearBonus * nearPairs(plan, id, found)) };
}

/** Each value as a share of the greatest. */
function shares(values: Map<string, number>): Map<string, number> {
  const most = Math.max(...values.values());
  return new Map([...values].map(([key, value]) => [key, most > 0 ? value / most : 0]));
}

/** How well the records of one kind of each explainer answer together: 1 for the explainer that answers best. */
function standingBy(kind: RecordKind, ranked: Ranked[]): Map<string, number> {
  const scores = Map.groupBy(
    ranked.filter(({ id }) => isOfKind(id, kind)),
    ({ id }) => pageOf(id),
  );
  const sum = (lines: Ranked[]): number =>
    lines.slice(0, linesThatCount).reduce((total, { score }) => total + score, 0);
  return shares(new Map([...scores].map(([page, lines]) => [page, sum(lines)])));
}

/** The share of the query that a group of the glossary makes up. */
function shareOf({ from, to, weight }: Named, weights: number[]): number {
  const sum = (list: number[]): number => list.reduce((total, word) => total + word, 0);
  return (sum(weights.slice(from, to)) * weight) / sum(weights);
}

/** How much of the query are terms of each explainer's article; a term of every article tells nothing. */
function standingByTerms({ named }: Plan, weights: number[]): Map<string, number> {
  const standing = new Map<string, number>();
  for (const entry of named)
    for (const page of entry.pages) {
      const share = shareOf(entry, weights) / entry.pages.length;
      standing.set(String(page), (standing.get(String(page)) ?? 0) + share);
    }
  return shares(standing);
}

/** A section gains where its source article speaks of the query, and does not only touch on it. */
function withStanding(ranked: Ranked[], plan: Plan, weights: number[]): Ranked[] {
  const lines = standingBy('claim', ranked);
  const terms = standingByTerms(plan, weights);
  const gain = (page: string): number =>
    1 + lineGain * (lines.get(page) ?? 0) + termGain * (terms.get(page) ?? 0);
  return ranked
    .map(({ id, score }) => ({ id, score: isOfKind(id, 'section') ? score * gain(pageOf(id)) : score }))
    .sort(byScore);
}

/** What is known about an explainer beside its text speaks for its top, which leads where it knows most. */
function withTops(ranked: Ranked[]): Ranked[] {
  const scores = new Map(ranked.map(({ id, score }) => [id, score]));
  for (const { id, score } of ranked.filter((entry) => isOfKind(entry.id, 'about'))) {
    const top = topOf(pageOf(id));
    scores.delete(id);
    scores.set(top, (scores.get(top) ?? 0) + score);
  }
  return [...scores].map(([id, score]) => ({ id, score })).sort(byScore);
}

/** Whether the text itself holds a word of the query, and not only what describes the record. */
const hasPlaces = (id: string, found: Found): boolean =>
  [...found.values()].some((hits) => (hits.get(id)?.places.length ?? 0) > 0);

/**
 * An explainer whose top shows nothing of the query leads with its best section that does: they change places,
 * and the explainer keeps its own.
 */
function withVisibleFirst(ranked: Ranked[], found: Found): Ranked[] {
  const scores = new Map(ranked.map(({ id, score }) => [id, score]));
  for (const { id, score } of ranked) {
    if (!isTop(id) || hasPlaces(id, found)) continue;
    const other = ranked.find(
      (entry) =>
        isOfKind(entry.id, 'section') && pageOf(entry.id) === pageOf(id) && hasPlaces(entry.id, found),
    );
    if (!other || other.score >= score) continue;
    scores.set(id, other.score).set(other.id, score);
  }
  return ranked.map(({ id }) => ({ id, score: scores.get(id) ?? 0 })).sort(byScore);
}

export interface Ranking {
  ranked: Ranked[];
  /** Groups of the glossary to show. */
  groups: number[];
  isExact: boolean;
}

/** Records that answer the plan, best first. Quoted phrases must stand as they are, where any record has them. */
export function rank(plan: Plan, indexed: Found, records: number): Ranking {
  const found = evened(indexed, records);
  const ids = new Set([...found.values()].flatMap((hits) => [...hits.keys()]));
  const weights = wordWeights(plan, found, records);
  const isSure = (position: number): boolean =>
    plan.units.some(
      ({ from, to, alternatives }) =>
        from <= position &&
        position < to &&
        alternatives.some(
          ({ stems, weight }) => weight >= sureWeight && stems.every((stem) => found.get(stem)?.size),
        ),
    );
  const knowsAll = plan.corrected.length === 0 && plan.words.every((_, position) => isSure(position));
  const coverageOfOthers = plan.isForeign ? leastCoverage.foreignWords : leastCoverage.unknownWords;
  const answeringBy = (pages: number): Ranked[] => {
    const least: Least = {
      coverage: knowsAll ? leastCoverage.knownWords : coverageOfOthers,
      orTermOf: plan.isForeign ? 0 : pages,
    };
    return [...ids]
      .map((id) => rankOne(plan, id, found, weights, least))
      .filter((entry) => entry !== undefined)
      .sort(byScore);
  };
  const first = answeringBy(pagesOfRareTerm.first);
  const answering = first.length > 0 ? first : answeringBy(pagesOfRareTerm.last);
  const ranked = withVisibleFirst(withStanding(withTops(answering), plan, weights), found);
  const share = knowsAll ? leastShare.knownWords : leastShare.unknownWords;
  const named = plan.named.filter((entry) => shareOf(entry, weights) >= share);
  const groups = [...new Set(named.map(({ group }) => group))];
  if (plan.quoted.length === 0) return { ranked, groups, isExact: true };
  const holdsAll = (id: string): boolean => plan.quoted.every((stems) => holdsPhrase(stems, id, found));
  const linesThatHold = ranked.filter(({ id }) => isOfKind(id, 'claim') && holdsAll(id));
  const pagesThatHold = new Set(linesThatHold.map(({ id }) => pageOf(id)));
  // The top of an explainer stands for the lines of its article.
  const isQuoted = ({ id }: Ranked): boolean => holdsAll(id) || (isTop(id) && pagesThatHold.has(pageOf(id)));
  const hasSection = ranked.some((entry) => isOfKind(entry.id, 'section') && isQuoted(entry));
  const kept = ranked.filter((entry) => isQuoted(entry) || (!hasSection && isOfKind(entry.id, 'section')));
  return { ranked: kept, groups, isExact: hasSection || kept.length === 0 };
}
