// What is known about an explainer as a whole, and its place among the others.
import { isOfKind, isTop, pageOf, type RecordKind, topOf } from '../recordId.ts';
import type { Named } from './named.ts';
import type { Plan } from './plan.ts';
import { byScore, type Found, factorOfLine, hasPlaces, type Ranked } from './score.ts';
import { tuning } from './tuning.ts';

/** Each value as a share of the greatest. */
function shares(values: Map<string, number>): Map<string, number> {
  const most = Math.max(...values.values());
  return new Map([...values].map(([key, value]) => [key, most > 0 ? value / most : 0]));
}

/** How well the records of one kind of each explainer answer together: 1 for the explainer that answers best. */
function standingBy(
  kind: RecordKind,
  ranked: Ranked[],
  weightOf: (id: string) => number,
): Map<string, number> {
  const scores = new Map<string, Ranked[]>();
  for (const entry of ranked.filter(({ id }) => isOfKind(id, kind)))
    scores.set(pageOf(entry.id), [...(scores.get(pageOf(entry.id)) ?? []), entry]);
  const sum = (lines: Ranked[]): number =>
    lines
      .map(({ id, score }) => score * weightOf(id))
      .sort((a, b) => b - a)
      .slice(0, tuning.standing.lines)
      .reduce((total, score) => total + score, 0);
  return shares(new Map([...scores].map(([page, lines]) => [page, sum(lines)])));
}

/** The share of the query that a group of the glossary makes up. */
export function shareOf({ from, to, weight }: Named, weights: number[]): number {
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
export function withStanding(ranked: Ranked[], plan: Plan, weights: number[], found: Found): Ranked[] {
  // A question about a quantity is answered by lines that hold a number.
  const weightOf = (id: string): number => factorOfLine(id, found) / tuning.kinds.claim;
  const lines = standingBy('claim', ranked, weightOf);
  const terms = standingByTerms(plan, weights);
  const gain = (page: string): number =>
    1 + tuning.standing.line * (lines.get(page) ?? 0) + tuning.standing.term * (terms.get(page) ?? 0);
  return ranked
    .map(({ id, score }) => ({ id, score: isOfKind(id, 'section') ? score * gain(pageOf(id)) : score }))
    .sort(byScore);
}

/** What is known about an explainer beside its text speaks for its top, which leads where it knows most. */
export function withTops(ranked: Ranked[]): Ranked[] {
  const scores = new Map(ranked.map(({ id, score }) => [id, score]));
  for (const { id, score } of ranked.filter((entry) => isOfKind(entry.id, 'about'))) {
    const top = topOf(pageOf(id));
    scores.delete(id);
    scores.set(top, (scores.get(top) ?? 0) + score);
  }
  return [...scores].map(([id, score]) => ({ id, score })).sort(byScore);
}

/**
 * An explainer whose top shows nothing of the query leads with its best section that does: they change places,
 * and the explainer keeps its own.
 */
export function withVisibleFirst(ranked: Ranked[], found: Found): Ranked[] {
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
