// Names that are the same in every language, as a list.
import { fill } from './fill.ts';
import { isolated } from './runs/isolate.ts';

/** Names of a list that are all named; of a longer one the first. */
const MOST_NAMED = 12;
const FIRST_NAMED = 8;

/** Of a long list some are named, and how many there are beside them: `more` has places for `list` and `n`. */
export function listInWords(names: readonly string[], more: string): string {
  if (names.length <= MOST_NAMED) return isolated(names.join(', '));
  const list = isolated(names.slice(0, FIRST_NAMED).join(', '));
  return fill(more, { list, n: names.length - FIRST_NAMED });
}
