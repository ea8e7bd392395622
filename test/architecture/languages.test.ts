// The languages stand side by side: the same interface keys, the same sections, and, where all texts are there, the same pages.
import { describe, expect, test } from 'vitest';
import { parseLanguages } from '../../src/ledger/read/languages.ts';
import { filesUnder, textOf } from './projectTree.ts';

type Words = { [key: string]: string | Words };

const pluralForms = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
const isPlural = (words: Words): boolean => Object.keys(words).every((key) => pluralForms.has(key));
const placeholdersOf = (text: string): string[] => [...text.matchAll(/\{[\w.]+\}/g)].map(String).sort();

/** `a.b` with its placeholders for each string; a plural is one entry, because its forms differ by language. */
function entriesOf(words: Words, prefix = ''): Map<string, string[]> {
  const entries = new Map<string, string[]>();
  for (const [key, value] of Object.entries(words)) {
    const name = prefix + key;
    if (typeof value === 'string') entries.set(name, placeholdersOf(value));
    else if (isPlural(value)) {
      const forms = Object.values(value).filter((form) => typeof form === 'string');
      entries.set(name, [...new Set(forms.flatMap(placeholdersOf))].sort());
    } else for (const [inner, found] of entriesOf(value, `${name}.`)) entries.set(inner, found);
  }
  return entries;
}

const languages = parseLanguages(textOf('content/languages.yaml'));
/** Each language is held against the first. */
const [first = '', ...others] = languages.map(({ code }) => code);
/** Whether pages may be missing: another language stands in for them. */
const mayLack = (language: string): boolean =>
  languages.some(({ code, fallback }) => code === language && fallback !== undefined);

const uiWords = (language: string): Map<string, string[]> =>
  entriesOf(JSON.parse(textOf(`content/ui/${language}.json`)) as Words);

test('there are languages to compare', () => {
  expect(others.length).toBeGreaterThan(0);
});

test.each(others)('the interface has the same keys and placeholders in %s', (other) => {
  expect(uiWords(other)).toEqual(uiWords(first));
});

describe.each(others.flatMap((other) => ['explainers', 'guides', 'lesson'].map((kind) => ({ other, kind }))))(
  '$kind in $other',
  ({ other, kind }) => {
    const slugs = (language: string): string[] =>
      filesUnder(`content/${kind}/${language}`).map((path) => path.split('/').slice(3).join('/'));

    test('have the same slugs', () => {
      if (mayLack(other)) expect(slugs(first)).toEqual(expect.arrayContaining(slugs(other)));
      else expect(slugs(other)).toEqual(slugs(first));
    });

    test.each(slugs(other))('%s has the same sections in the same order', (slug) => {
      const sectionIds = (language: string): (string | undefined)[] =>
        [...textOf(`content/${kind}/${language}/${slug}`).matchAll(/<H[2-4]\s+id="([^"]*)"/g)].map(
          (x) => x[1],
        );
      expect(sectionIds(other)).toEqual(sectionIds(first));
    });

    test.each(slugs(other))('%s has the same order and source article', (slug) => {
      const shared = (language: string): (string | undefined)[] =>
        ['sourceArticle', 'order', 'checked'].map(
          (key) =>
            new RegExp(`^${key}:\\s*(.*)$`, 'm').exec(textOf(`content/${kind}/${language}/${slug}`))?.[1],
        );
      expect(shared(other)).toEqual(shared(first));
    });
  },
);

test('there are five explainers', () => {
  expect(filesUnder(`content/explainers/${first}`, /\.mdx$/)).toHaveLength(5);
});
