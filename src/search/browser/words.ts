// The interface words of search, in the page's language: a reader loads one language.
import type { search, status } from '../../../content/ui/en.json';
import { language } from '../../site/browser/language.ts';

export interface Words {
  search: typeof search;
  status: typeof status;
}

const byFile = import.meta.glob<Words>('../../../content/ui/*.json', {
  query: '?keys=search,status',
  import: 'default',
});

/** Rejects where the words cannot be loaded. */
export const loadWords = (): Promise<Words> =>
  byFile[`../../../content/ui/${language}.json`]?.() ??
  Promise.reject(
    new Error(`search: received a page in ${language}, expected one of ${Object.keys(byFile).join(', ')}`),
  );
