// Tries other values for the numbers that decide the order of results, on graded queries, with cross-validation.
import { answerQuery } from '../../search/query/answer.ts';
import { tuning } from '../../search/query/tuning.ts';
import type { GradedQuery } from './gradedQueries.ts';
import type { OpenFolder } from './openFolder.ts';

export interface Trial {
  name: string;
  value: number;
  /** The value that most folds chose on the other folds. */
  chosen: number;
  /** Queries right with the value of the table, and with those chosen without the fold that is judged. */
  right: number;
  heldOut: number;
}

const folds = 5;
const factors = [0.7, 0.85, 1, 1.15, 1.4];

/** For each query whether it is right with the numbers as they are. */
async function judge(
  queries: readonly Pick<GradedQuery, 'q' | 'isRight'>[],
  { lexicon, index }: OpenFolder,
): Promise<boolean[]> {
  const judged: boolean[] = [];
  for (const { q, isRight } of queries) judged.push(isRight((await answerQuery(q, lexicon, index)).ids));
  return judged;
}

const count = (right: readonly boolean[], isIn: (query: number) => boolean): number =>
  right.filter((isRight, query) => isRight && isIn(query)).length;

/** Of the values with most queries right, that nearest to the value of the table. */
function bestOf(
  byValue: ReadonlyMap<number, boolean[]>,
  now: number,
  isIn: (query: number) => boolean,
): number {
  const ranked = [...byValue].map(([value, right]) => ({ value, right: count(right, isIn) }));
  ranked.sort((a, b) => b.right - a.right || Math.abs(a.value - now) - Math.abs(b.value - now));
  return ranked[0]?.value ?? now;
}

/** One number after the other, all others as in the table. */
export async function tryNumbers(
  queries: readonly Pick<GradedQuery, 'q' | 'isRight'>[],
  open: OpenFolder,
): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const [group, numbers] of Object.entries(tuning as Record<string, Record<string, number>>))
    for (const [key, value] of Object.entries(numbers)) {
      const isCount = Number.isInteger(value) && value > 1;
      const values = isCount ? [value - 1, value, value + 1] : factors.map((factor) => value * factor);
      const byValue = new Map<number, boolean[]>();
      for (const other of values) {
        numbers[key] = other;
        byValue.set(other, await judge(queries, open));
      }
      numbers[key] = value;
      const chosen = Array.from({ length: folds }, (_, fold) =>
        bestOf(byValue, value, (query) => query % folds !== fold),
      );
      const heldOut = chosen.map((choice, fold) =>
        count(byValue.get(choice) ?? [], (query) => query % folds === fold),
      );
      const votes = new Map(
        chosen.map((choice) => [choice, chosen.filter((other) => other === choice).length]),
      );
      trials.push({
        name: `${group}.${key}`,
        value,
        chosen: [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? value,
        right: count(byValue.get(value) ?? [], () => true),
        heldOut: heldOut.reduce((sum, right) => sum + right, 0),
      });
    }
  return trials;
}
