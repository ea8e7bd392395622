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
  const languages = Object.keys(sections[0]?.text ?? {});
  const textsIn = (language: string): string[] => sections.map(({ text }) => text[language] ?? '');
  const words = new Map(languages.map((language) => [language, vocabularyOf(textsIn(language))]));
  const mean = (language: string): number =>
    Math.round(textsIn(language).reduce((sum, text) => sum + wordsOf(text).length, 0) / sections.length);
  const lengths = new Map(languages.map((language) => [language, mean(language)]));
  // Zipf: the n-th word is met 1/n times as often as the first.
  const word = (language: string): string => {
    const all = words.get(language) ?? [];
    return all[Math.floor(all.length ** random()) - 1] ?? '';
  };
  const text = (language: string, count: number): string =>
    Array.from({ length: count }, () => word(language)).join(' ');
  const inAll = (share: number): Record<string, string> =>
    Object.fromEntries(
      [...lengths].map(([language, length]) => [language, text(language, Math.ceil(length * share))]),
    );
  return Array.from({ length: pages / 2 }, (_, page) => {
    const title = inAll(0.03);
    return Array.from(
      { length: sectionsPerPage },
      (_, position): SearchRecord => ({
        id: recordId('section', page, position),
        kind: 'section',
        path: `explainers/made-up-${page}/${position === 0 ? '' : `#s${position}`}`,
        title,
        heading: inAll(0.03),
        text: inAll(1),
        about: Object.values(inAll(0.1))[0] ?? '',
        articles: [String(page).padStart(3, '0')],
      }),
    );
  }).flat();
}
