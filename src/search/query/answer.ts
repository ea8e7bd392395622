// From a query to ranked records: plan, ask the index for every stem at once, fuse. Knows neither Pagefind nor the page.
import type { RecordKind } from '../recordId.ts';
import type { Lexicon } from './lexicon.ts';
import { literalPlan, type Plan, planQuery, stemsOfPlan } from './plan.ts';
import { rank } from './rank.ts';
import type { Found, Hit } from './score.ts';

export interface SearchIndex {
  /** Records that hold a stem of the vocabulary. Rejects where the index is damaged. */
  find: (stem: string) => Promise<ReadonlyMap<string, Hit>>;
  /** Records with one value of a filter. */
  having: (filter: string, value: string) => Promise<ReadonlySet<string>>;
}

/** Kinds of records that results show. */
export type ShownKind = Exclude<RecordKind, 'about'>;

export interface Filters {
  article?: string;
  status?: string;
}

export interface Answer {
  plan: Plan;
  /** Ids of records of all kinds, best first. */
  ids: string[];
  /** False where no text holds a quoted phrase and the words alone were searched. */
  isExact: boolean;
}

async function allowedBy(filters: Filters, index: SearchIndex): Promise<(id: string) => boolean> {
  const sets = await Promise.all(
    Object.entries(filters).flatMap(([filter, value]) => (value ? [index.having(filter, value)] : [])),
  );
  return (id) => sets.every((set) => set.has(id));
}

export async function answerQuery(
  query: string,
  lexicon: Lexicon,
  index: SearchIndex,
  filters: Filters = {},
  isLiteral = false,
): Promise<Answer> {
  const whole = planQuery(query, lexicon);
  const plan = isLiteral ? literalPlan(whole) : whole;
  const stems = stemsOfPlan(plan).filter(lexicon.isIndexed);
  const [isAllowed, ...hits] = await Promise.all([allowedBy(filters, index), ...stems.map(index.find)]);
  const found: Found = new Map(stems.map((stem, position) => [stem, hits[position] ?? new Map()]));
  const { ids, isExact } = rank(plan, found, lexicon.records);
  return { plan, ids: ids.filter(isAllowed), isExact };
}
