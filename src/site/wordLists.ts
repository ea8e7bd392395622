// The word lists of search as the index reads them, once per build.
import { readWordLists } from '../ledger/read/readContent.ts';

const lists = readWordLists('content');

export const { equivalents, ordinaryPairs, ordinaryWords, pageNames, sourceWords } = lists;

/** Words beside the subject of a query, in all languages. */
export const asides: ReadonlySet<string> = new Set(Object.values(lists.asides).flat());
