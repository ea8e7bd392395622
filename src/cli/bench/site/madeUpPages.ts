// Made-up pages for measuring search at size: words of the site, four times as many, as often as words are in texts.
import type { SearchRecord } from '../../../search/index/records.ts';
import { recordId } from '../../../search/recordId.ts';
import { wordsOf } from '../../../text/analysis/words.ts';

const sectionsPerPage = 8;
const times = 4;

/** A repeatable source of numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Words of `text` with how often they stand there, and three made-up neighbours for each. */
function vocabularyOf(texts: string[]): string[] {
  const words = texts.flatMap((text) => wordsOf(text).map(({ written }) => written));
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const common = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const turned = (word: string, by: number): string => word.slice(by) + word.slice(0, by);
  return Array.from({ length: times }, (_, by) => common.map((word) => turned(word, by))).flat();
}

/** The records of `pages` pages, half of them in each language. */
export function madeUpRecords(pages: number, real: SearchRecord[]): SearchRecord[] {
  const random = randomFrom(2026);
  const sections = real.filter(({ kind }) => kind === 'section');
  const words = {
    ar: vocabularyOf(sections.map(({ text }) => text.ar)),
    en: vocabularyOf(sections.map(({ text }) => text.en)),
  };
  const mean = (language: 'ar' | 'en'): number =>
    Math.round(sections.reduce((sum, { text }) => sum + wordsOf(text[language]).length, 0) / sections.length);
  const lengths = { ar: mean('ar'), en: mean('en') };
  // Zipf: the n-th word is met 1/n times as often as the first.
  const word = (language: 'ar' | 'en'): string =>
    words[language][Math.floor(words[language].length ** random()) - 1] ?? '';
  const text = (language: 'ar' | 'en', count: number): string =>
    Array.from({ length: count }, () => word(language)).join(' ');
  const pair = (share: number) => ({
    ar: text('ar', Math.ceil(lengths.ar * share)),
    en: text('en', Math.ceil(lengths.en * share)),
  });
  return Array.from({ length: pages / 2 }, (_, page) => {
    const title = pair(0.03);
    return Array.from(
      { length: sectionsPerPage },
      (_, position): SearchRecord => ({
        id: recordId('section', page, position),
        kind: 'section',
        path: `explainers/made-up-${page}/${position === 0 ? '' : `#s${position}`}`,
        title,
        heading: pair(0.03),
        text: pair(1),
        about: pair(0.1).ar,
        articles: [String(page).padStart(3, '0')],
      }),
    );
  }).flat();
}
