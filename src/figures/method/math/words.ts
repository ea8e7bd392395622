// The words beside the formulas of the method page, by symbol, by line and by source.
import { z } from 'zod';
import type { Language } from '../../../site/locales.ts';
import { figureWords } from '../../words.ts';

const texts = z.record(z.string(), z.string().min(1));

const methodWordsSchema = z.strictObject({
  /** By notation. */
  symbols: texts,
  /** By formula, then by the line's key. */
  lines: z.record(z.string(), texts),
  /** By source. */
  sources: texts,
});

export type MethodWords = z.infer<typeof methodWordsSchema>;

const read = new Map<Language, MethodWords>();

/** All words of the formulas in one language; the page has many formulas, so they are read once. */
export function methodWords(language: Language): MethodWords {
  const words = read.get(language) ?? figureWords('method', language, methodWordsSchema);
  read.set(language, words);
  return words;
}

/** The text that words of the method page have under `key`. Throws where they lack it. */
export function wordsUnder(texts: Readonly<Record<string, string>> | undefined, key: string): string {
  const text = texts?.[key];
  if (text === undefined)
    throw new Error(
      `method page: «${key}»: received no words, expected some in content/figures/*/method.yaml`,
    );
  return text;
}
