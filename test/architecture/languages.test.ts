// The languages stand side by side: the same sections, and, where all texts are there, the same pages.
import { describe, expect, test } from 'vitest';
import { parseLanguages } from '../../src/ledger/read/languages.ts';
import { filesUnder, textOf } from './projectTree.ts';

const languages = parseLanguages(textOf('content/languages.yaml'));
/** Each language is held against the first. */
const [first = '', ...others] = languages.map(({ code }) => code);
/** Whether pages may be missing: another language stands in for them. */
const mayLack = (language: string): boolean =>
  languages.some(({ code, fallback }) => code === language && fallback !== undefined);

test('there are languages to compare', () => {
  expect(others.length).toBeGreaterThan(0);
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

test('the names that search gives to pages without a heading are there in every language', () => {
  const titles = textOf('content/search/pages.yaml').match(/^ {2}title: \{.*\}$/gm) ?? [];
  expect(titles.length).toBeGreaterThan(0);
  for (const title of titles)
    for (const { code } of languages) expect(title).toMatch(new RegExp(`[{ ]${code}: \\S`));
});

test('there are five explainers', () => {
  expect(filesUnder(`content/explainers/${first}`, /\.mdx$/)).toHaveLength(5);
});
