// Ranks records by what the index found for each alternative of each part of the query.
import { oneList } from './oneList.ts';
import type { Plan } from './plan.ts';
import { withQuotes } from './quotes.ts';
import { byScore, evened, type Found, type Least, type Ranked, rankOne, wordWeights } from './score.ts';
import { withStanding, withTops, withVisibleFirst } from './standing.ts';
import { tuning } from './tuning.ts';

/** Whether the texts have every word of the query, and none is a guess or of everyday life. Where all are slips of names, they
 * are known. */
function knowsAllWords({ words, units, corrected, isForeign }: Plan, found: Found): boolean {
  const isSure = (position: number): boolean =>
    units.some(
      ({ from, to, alternatives }) =>
        from <= position &&
        position < to &&
        alternatives.some(
          ({ stems, weight }) => weight >= tuning.least.sure && stems.every((stem) => found.get(stem)?.size),
        ),
    );
  const areNames = corrected.length === words.length && corrected.every(({ isOfName }) => isOfName);
  return (
    !isForeign &&
    (areNames || corrected.every(({ isSound }) => isSound)) &&
    words.every((_, position) => isSure(position))
  );
}

/** Ids of the records of all kinds that answer the plan, best first. */
export function rank(plan: Plan, indexed: Found, records: number): string[] {
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
