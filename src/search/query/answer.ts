// From a query to ranked records: plan, ask the index for every stem at once, fuse. Knows neither Pagefind nor the page.
import type { RecordKind } from '../recordId.ts';
import type { Lexicon } from './lexicon.ts';
import { marksOf } from './marks.ts';
import { literalPlan, type Plan, planQuery, stemsOfPlan } from './plan.ts';
import { quotedPlan } from './quotes.ts';
import { rank } from './rank.ts';
import type { Found, Hit } from './score.ts';

export interface SearchIndex {
  /** Records that hold a stem of the vocabulary. Rejects where the index is damaged. */
  find: (stem: string) => Promise<ReadonlyMap<string, Hit>>;
  /** Records with one value of a filter. */
  having: (filter: string, value: string) => Promise<ReadonlySet<string>>;
}

/** Kinds of records that results show. */
export const shownKinds = ['section', 'page', 'claim', 'term'] as const satisfies readonly RecordKind[];
export type ShownKind = (typeof shownKinds)[number];

export interface Answer {
  plan: Plan;
  /** Stems whose words are marked in what is shown. */
  marks: ReadonlySet<string>;
  /** Ids of records of all kinds, best first. */
  ids: string[];
  /** The query as another keyboard gives it, where only that one finds anything. */
  onOtherKeyboard?: string;
  /** False where nothing holds a quoted phrase and the words alone were searched. */
  isExact: boolean;
}

async function answerWhole(plan: Plan, lexicon: Lexicon, index: SearchIndex): Promise<Answer> {
  const stems = stemsOfPlan(plan).filter(lexicon.isIndexed);
  const hits = await Promise.all(stems.map(index.find));
  const found: Found = new Map(stems.map((stem, position) => [stem, hits[position] ?? new Map()]));
  return { plan, marks: marksOf(plan, lexicon), ids: rank(plan, found, lexicon.records), isExact: true };
}

/** What holds the quoted words as they were typed; where nothing does, what holds the words alone. */
async function answerPlan(plan: Plan, lexicon: Lexicon, index: SearchIndex): Promise<Answer> {
  if (plan.quoted.length === 0) return answerWhole(plan, lexicon, index);
  const exact = await answerWhole(quotedPlan(plan), lexicon, index);
  if (exact.ids.length > 0) return exact;
  const loose = await answerWhole({ ...plan, quoted: [] }, lexicon, index);
  return { ...loose, isExact: loose.ids.length === 0 };
}

/** Share of the words that the site must have of what another keyboard gives. */
const leastKnown = 0.6;

/** Share of the words of three letters or more that the site has as they were typed: shorter ones are a word of some text by chance. */
function knownShare({ words, known }: Plan): number {
  const long = [...words.keys()].filter((position) => (words[position]?.length ?? 0) > 2);
  return long.filter((position) => known.includes(position)).length / (long.length || 1);
}

/** The plan of what another keyboard gives, where the site has most words of it. Few queries need the keyboards. */
async function onOtherKeyboard(
  query: string,
  lexicon: Lexicon,
): Promise<{ plan: Plan; typed: string } | undefined> {
  const { onOtherKeyboards } = await import('../../text/analysis/keyboards.ts');
  return onOtherKeyboards(query)
    .map((typed) => ({ typed, plan: planQuery(typed, lexicon) }))
    .find(({ plan }) => !plan.isForeign && knownShare(plan) >= leastKnown);
}

export async function answerQuery(
  query: string,
  lexicon: Lexicon,
  index: SearchIndex,
  isLiteral = false,
): Promise<Answer> {
  const whole = planQuery(query, lexicon);
  const answer = await answerPlan(isLiteral ? literalPlan(whole) : whole, lexicon, index);
  if (answer.ids.length > 0 && knownShare(whole) > 0) return answer;
  const other = await onOtherKeyboard(query, lexicon);
  if (!other) return answer;
  const meant = await answerPlan(other.plan, lexicon, index);
  return meant.ids.length === 0 ? answer : { ...meant, onOtherKeyboard: other.typed };
}
