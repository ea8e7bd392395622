// The address of a constant's line in the table of all.
import { address, type Language } from '../../../site/locales.ts';

export const lineOf = (lang: Language, id: string): string => `${address(lang, 'method/constants/')}#${id}`;
