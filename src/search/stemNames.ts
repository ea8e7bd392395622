// What stems are called in the index. Pagefind keeps words in order, many to a file, so words that mean the same get names beside
// each other: a query asks for all of them, and finds them in few files.
import type { Group } from './vocabulary.ts';

/** Ends every stem that stands for itself: a letter that no word has, so that Pagefind does not complete stems. */
export const stemEnd = 'ǀ';
/** Stands in what describes a ledger line that holds a quantity: no word has its last letter, and as a number it may be in no text. */
export const numberMark = '0ǃ';
/** The same for a line that holds a sum of money, and for one that holds a date. */
export const sumMark = '1ǃ';
export const dateMark = '2ǃ';
/** Begins the names of stems that have others beside them. */
const numbered = 'ǂ';
/** Digits of such a name: as many for all, so that none begins another. */
const length = 3;

/** Names by the groups of the vocabulary, whose order is the same where the index is written and where it is asked. */
export function stemNames(groups: readonly Group[]): (stem: string) => string {
  const places = new Map<string, number>();
  for (const { texts } of groups)
    for (const stem of texts.flat()) if (!places.has(stem)) places.set(stem, places.size);
  return (stem) => {
    const place = places.get(stem);
    return place === undefined ? stem + stemEnd : numbered + place.toString(36).padStart(length, '0');
  };
}
