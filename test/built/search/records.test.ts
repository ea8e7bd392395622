// What the index holds of the built pages.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { translatedPages } from '../../../src/build/finished/indexSite.ts';
import { recordsOf } from '../../../src/search/index/records.ts';
import { pages as builtPages, root } from '../site.ts';

const pages = translatedPages(join(root, 'dist'));
const records = recordsOf(pages);
const paths = records.filter(({ kind }) => kind === 'page').map(({ path }) => path);

describe('records of the built pages', () => {
  test('every explainer knows the ledger lines that its sections cite', () => {
    const explainers = pages.flatMap(({ inLanguages }) =>
      [...inLanguages.values()].filter(({ article }) => article),
    );
    expect(explainers.length).toBeGreaterThanOrEqual(10);
    for (const { title, sections } of explainers)
      expect(sections.flatMap(({ claimIds }) => claimIds).length, title).toBeGreaterThan(10);
  });

  test.each(['', 'evidence/', 'glossary/', 'method/', 'simulator/', 'about/', 'search/#offline-copy'])(
    'there is one for "%s"',
    (path) => expect(paths.filter((other) => other === path)).toHaveLength(1),
  );

  test.each([
    ['promise', 'evidence/promises/', / id="(W-[\w-]+)"/g],
    ['challenge', 'challenges/', / data-challenge="([\w-]+)"/g],
    ['scene', 'lesson/', /<h2 id="(scene-\d+)"/g],
    ['event', 'timeline/', / id="(happened-[\w-]+)"/g],
  ])('there is one for every %s', (_, path, anchor) => {
    const html = builtPages.find((page) => page.path === `/en/${path}`)?.html ?? '';
    const anchors = Array.from(html.matchAll(anchor), ([, id]) => `${path}#${id}`);
    expect(anchors.length).toBeGreaterThan(9);
    const items = records.filter(({ kind }) => kind === 'item').map((record) => record.path);
    expect(items.filter((item) => item.startsWith(path)).sort()).toEqual([...new Set(anchors)].sort());
  });

  test('each has an id of its own and a text in every language', () => {
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    for (const { kind, title, text } of records.filter((record) => record.kind !== 'about'))
      expect(Object.keys(kind === 'claim' ? text : title).length, JSON.stringify(title)).toBeGreaterThan(1);
  });
});
