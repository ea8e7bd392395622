// The interface words of search, in the page's language.
import type { search, status } from '../../../content/ui/en.json';
import { language } from '../../site/browser/language.ts';

export interface Words {
  search: typeof search;
  status: typeof status;
}

export const loadWords = (): Promise<Words> =>
  language === 'ar' ? import('./words.ar.ts') : import('./words.en.ts');
