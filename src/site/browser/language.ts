// The language of the page that a script runs on.
import { isLanguage, type Language, otherLanguage as otherThan } from '../locales.ts';

const { lang } = document.documentElement;
export const language: Language = isLanguage(lang) ? lang : 'ar';
export const otherLanguage: Language = otherThan(language);
