// The page's language, and the interface words of search in it.
import type { search, status } from '../../../content/ui/en.json';
import { isLanguage, type Language, otherLanguage as otherThan } from '../../site/locales.ts';

export interface Words {
  search: typeof search;
  status: typeof status;
}

const { lang } = document.documentElement;
export const language: Language = isLanguage(lang) ? lang : 'ar';
export const otherLanguage: Language = otherThan(language);

export const loadWords = (): Promise<Words> =>
  language === 'ar' ? import('./words.ar.ts') : import('./words.en.ts');
