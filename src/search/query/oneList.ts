// Records of all kinds as one list: what the query names, ledger lines, pages, terms, and sections in the order of their own.
import { isOfKind } from '../recordId.ts';
import type { Named } from './named.ts';
import type { Plan } from './plan.ts';
import { asTyped } from './reading/readings.ts';
import { byScore, type Found, factorOfLine, hasPlaces, type Ranked } from './score.ts';
import { shareOf } from './standing.ts';
import { tuning } from './tuning.ts';

/** How much of the query is a name of a record, and how much are words that lead to it. */
interface NamedShare {
  name: number;
  find: number;
  /** Share of the words that are its name, however they are spelled. */
  words: number;
  /** A term of technology, typed as it is written, without an own name beside it. */
  isTechnical: boolean;
}

/** Whether the query has an own name outside the words of the entry: it asks what the two have to do with each other. */
const standsBesideName = ({ from, to }: Named, { named }: Plan): boolean =>
  named.some((other) => other.isProper && (other.to <= from || other.from >= to));

function namedShares(plan: Plan, weights: number[]): Map<string, NamedShare> {
  const shares = new Map<string, NamedShare>();
  for (const entry of plan.named) {
    if (entry.record === undefined) continue;
    const share = shares.get(entry.record) ?? { name: 0, find: 0, words: 0, isTechnical: false };
    share[entry.isName ? 'name' : 'find'] += shareOf(entry, weights);
    if (entry.isName) share.words += shareOf({ ...entry, weight: 1 }, weights);
    if (entry.isTechnical && entry.weight === asTyped && !standsBesideName(entry, plan))
      share.isTechnical = true;
    shares.set(entry.record, share);
  }
  return shares;
}

/** A question about a quantity is answered by a line that holds a number. */
function factorOf(id: string, found: Found): number {
  const { page, term, item } = tuning.kinds;
  if (isOfKind(id, 'claim')) return factorOfLine(id, found);
  if (isOfKind(id, 'item')) return item;
  return isOfKind(id, 'term') ? term : page;
}

/**
 * Sections keep the order of their standing, which looks at whole explainers; beside other kinds each counts by its own
 * score, so none may hold back a better one behind it.
 */
function sectionsBeside(sections: Ranked[], own: ReadonlyMap<string, number>, found: Found): Ranked[] {
  let best = 0;
  return sections
    .toReversed()
    .map(({ id }) => {
      const seen = hasPlaces(id, found) ? 1 : tuning.kinds.unseen;
      best = Math.max(best, (own.get(id) ?? 0) * tuning.kinds.section * seen);
      return { id, score: best };
    })
    .toReversed();
}

/** `standing` is the order of the sections, `answering` the score of each record by itself, `least` the share to name. */
export function oneList(
  plan: Plan,
  found: Found,
  weights: number[],
  answering: Ranked[],
  standing: Ranked[],
  least: number,
): string[] {
  const own = new Map(answering.map(({ id, score }) => [id, score]));
  const sections = sectionsBeside(
    standing.filter(({ id }) => isOfKind(id, 'section')),
    own,
    found,
  );
  const others = new Map(
    answering
      .filter(({ id }) => !isOfKind(id, 'section') && !isOfKind(id, 'about'))
      .map(({ id, score }) => [id, score * factorOf(id, found)]),
  );
  const best = Math.max(0, ...sections.map(({ score }) => score), ...others.values()) || 1;
  const { name: ofName, find: ofFind, whole, wholeOfTechnical } = tuning.kinds;
  const shares = namedShares(plan, weights);
  // A word that leads to several terms of technology asks for none of them.
  const isLedTo = ({ find, isTechnical }: NamedShare): boolean => isTechnical && find >= whole;
  const namesPage = [...shares].some(([id, { name }]) => isOfKind(id, 'page') && name > 0);
  const leads = [...shares.values()].filter(isLedTo).length === 1;
  for (const [id, share] of shares) {
    const { name, find, words, isTechnical } = share;
    if (name + find < least) continue;
    const isAsked =
      words >= (isTechnical && !namesPage ? wholeOfTechnical : whole) || (leads && isLedTo(share));
    const score = best * (ofName * Math.min(1, name) + ofFind * Math.min(1, find) + (isAsked ? 1 : 0));
    others.set(id, Math.max(score, others.get(id) ?? 0));
  }
  const rest = [...others].map(([id, score]) => ({ id, score })).sort(byScore);
  return merge(sections, rest, (id) => hasPlaces(id, found));
}

/**
 * Two lists in one, each in its own order, the better first. Short ledger lines score alike and would fill a screen: after a
 * few of the others the next section has its turn, and later where it shows no word of the query.
 */
function merge(sections: Ranked[], others: Ranked[], isSeen: (id: string) => boolean): string[] {
  const merged: string[] = [];
  let [first, second, inRow] = [0, 0, 0];
  while (first < sections.length || second < others.length) {
    const [here, there] = [sections[first], others[second]];
    const isSection =
      here !== undefined &&
      (there === undefined ||
        here.score >= there.score ||
        inRow >= tuning.kinds.othersInRow * (isSeen(here.id) ? 1 : tuning.kinds.unseenWaits));
    merged.push((isSection ? here : (there as Ranked)).id);
    if (isSection) first += 1;
    else second += 1;
    inRow = isSection ? 0 : inRow + 1;
  }
  return merged;
}
