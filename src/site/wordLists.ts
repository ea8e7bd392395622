// The word lists of search as the index reads them, once per build.
import { readWordLists } from '../ledger/read/readContent.ts';

export const { equivalents, ordinaryWords, sourceWords } = readWordLists('content');
