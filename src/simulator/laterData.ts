// What the page asks for when a reader first opens a place, a folded section or a sheet.
import { createHash } from 'node:crypto';
import { siteSeeds } from '../seeds/siteSeeds.ts';
import { type Language, stringsOf } from '../site/locales.ts';
import { type LaterData, laterWordsOf } from './dom/pageWords.ts';
import { parameterRanges } from './inputs/constantNames.ts';

export function laterData(lang: Language): LaterData {
  const words = laterWordsOf(stringsOf(lang).simulator);
  const ranges = parameterRanges(siteSeeds, lang);
  const build = createHash('sha256')
    .update(JSON.stringify([words, ranges]))
    .digest('hex')
    .slice(0, 8);
  return { build, words, ranges };
}
