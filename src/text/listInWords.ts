// Names that are the same in every language, as a list.
import { fill } from './fill.ts';
import { isolated } from './runs/isolate.ts';

/** Names of a list that are all named; of a longer one the first. */
const MOST_NAMED = 12;
const FIRST_NAMED = 8;

/** What stands between two names, and beside the first of many: `more` has places for `list` and `n`. */
export interface ListWords {
  comma: string;
  more: string;
}

/** The names one after another, each kept together, as the language of the page runs. */
export const namesInWords = (names: readonly string[], comma: string): string =>
  names.map(isolated).join(comma);

/** Of a long list some are named, and how many there are beside them. */
export function listInWords(names: readonly string[], { comma, more }: ListWords): string {
  if (names.length <= MOST_NAMED) return namesInWords(names, comma);
  const list = namesInWords(names.slice(0, FIRST_NAMED), comma);
  return fill(more, { list, n: names.length - FIRST_NAMED });
}
