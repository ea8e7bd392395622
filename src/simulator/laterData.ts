// What the page asks for when a reader first opens a place, a folded section or a sheet.
import { crc32OfWords } from '../engine/checksum.ts';
import { siteSeeds } from '../seeds/siteSeeds.ts';
import { type Language, stringsOf } from '../site/locales.ts';
import { type LaterData, laterWordsOf } from './dom/pageWords.ts';
import { parameterRanges } from './inputs/constantNames.ts';

export function laterData(lang: Language): LaterData {
  const words = laterWordsOf(stringsOf(lang).simulator);
  const ranges = parameterRanges(siteSeeds, lang);
  const signs = Array.from(JSON.stringify([words, ranges]), (sign) => sign.codePointAt(0) ?? 0);
  const build = crc32OfWords(signs).toString(16).padStart(8, '0');
  return { build, words, ranges };
}
