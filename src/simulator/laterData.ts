// What the page asks for when a reader first opens a place, a folded section or a sheet.
import { createHash } from 'node:crypto';
import { siteSeeds } from '../seeds/siteSeeds.ts';
import { type Language, stringsOf } from '../site/locales.ts';
import { type ConstantRange, parameterRanges } from './inputs/constantNames.ts';
import { type LaterWords, laterWordsOf } from './inputs/pageWords.ts';

export interface LaterData {
  /** Known by what it holds: a page of another build has another. */
  build: string;
  words: LaterWords;
  /** Ranges of the constants with units, and how they are known, by id. */
  ranges: Record<string, ConstantRange>;
}

export function laterData(lang: Language): LaterData {
  const words = laterWordsOf(stringsOf(lang).simulator);
  const ranges = parameterRanges(siteSeeds, lang);
  const build = createHash('sha256')
    .update(JSON.stringify([words, ranges]))
    .digest('hex')
    .slice(0, 8);
  return { build, words, ranges };
}
