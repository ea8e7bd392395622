// Ranks records by what the index found for each alternative of each part of the query.
import { isOfKind, isTop, pageOf } from '../recordId.ts';
import { oneList } from './oneList.ts';
import type { Plan } from './plan.ts';
import {
  byScore,
  evened,
  type Found,
  holdsPhrase,
  type Least,
  type Ranked,
  rankOne,
  wordWeights,
} from './score.ts';
import { withStanding, withTops, withVisibleFirst } from './standing.ts';
import { tuning } from './tuning.ts';

export interface Ranking {
  /** Ids of records of all kinds, best first. */
  ids: string[];
  isExact: boolean;
}

/** Whether the texts have every word of the query, and none is a guess. */
function knowsAllWords({ words, units, corrected }: Plan, found: Found): boolean {
  const isSure = (position: number): boolean =>
    units.some(
      ({ from, to, alternatives }) =>
        from <= position &&
        position < to &&
        alternatives.some(
          ({ stems, weight }) => weight >= tuning.least.sure && stems.every((stem) => found.get(stem)?.size),
        ),
    );
  return corrected.length === 0 && words.every((_, position) => isSure(position));
}

/** Keeps what holds the quoted phrases, where any section has them; else the sections that hold the words alone. */
function withQuotes(ids: string[], { quoted }: Plan, found: Found): Ranking {
  if (quoted.length === 0) return { ids, isExact: true };
  const holdsAll = (id: string): boolean => quoted.every((stems) => holdsPhrase(stems, id, found));
  const pagesThatHold = new Set(ids.filter((id) => isOfKind(id, 'claim') && holdsAll(id)).map(pageOf));
  // The top of an explainer stands for the lines of its article.
  const isQuoted = (id: string): boolean => holdsAll(id) || (isTop(id) && pagesThatHold.has(pageOf(id)));
  const isSection = (id: string): boolean => isOfKind(id, 'section');
  const hasSection = ids.some((id) => isSection(id) && isQuoted(id));
  const kept = ids.filter((id) => isQuoted(id) || (!hasSection && isSection(id)));
  return { ids: kept, isExact: hasSection || kept.length === 0 };
}

/** Records that answer the plan, best first. Quoted phrases must stand as they are, where any record has them. */
export function rank(plan: Plan, indexed: Found, records: number): Ranking {
  const found = evened(indexed, records);
  const all = new Set([...found.values()].flatMap((hits) => [...hits.keys()]));
  const weights = wordWeights(plan, found, records);
  const { least } = tuning;
  const knowsAll = knowsAllWords(plan, found);
  const coverageOfOthers = plan.isForeign ? least.foreignWords : least.unknownWords;
  const answeringBy = (pages: number): Ranked[] => {
    const wanted: Least = {
      coverage: knowsAll ? least.knownWords : coverageOfOthers,
      orTermOf: plan.isForeign ? 0 : pages,
    };
    return [...all]
      .map((id) => rankOne(plan, id, found, weights, wanted))
      .filter((entry) => entry !== undefined)
      .sort(byScore);
  };
  const first = answeringBy(least.pagesOfRareTerm);
  const answering = withTops(first.length > 0 ? first : answeringBy(least.pagesOfRareTermLast));
  const standing = withVisibleFirst(withStanding(answering, plan, weights, found), found);
  const share = knowsAll ? least.named : least.namedBesideUnknown;
  return withQuotes(oneList(plan, found, weights, answering, standing, share), plan, found);
}
