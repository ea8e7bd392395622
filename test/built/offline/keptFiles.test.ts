// What the copy holds: every file that a page needs, none that no page needs, and not more than its limit.
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesOf } from '../../../src/build/finished/reach.ts';
import type { Release } from '../../../src/offline/worker/release.ts';
import { dist, documentOf, readerPages } from '../site.ts';

const limitBytes = 15_000_000;

const release = JSON.parse(
  /^const release = (.*);$/m.exec(readFileSync(join(dist, 'sw.js'), 'utf8'))?.[1] ?? '',
) as Release;
const kept = release.files.map(({ path }) => path);
const textOf = (path: string): string => readFileSync(join(dist, path), 'utf8');

test('the copy is within its limit of 15 MB', () => {
  const bytes = kept.reduce((sum, path) => sum + statSync(join(dist, path)).size, 0);
  expect(bytes).toBeLessThanOrEqual(limitBytes);
});

test('every page that a reader can come to is kept', () => {
  const pages = readerPages.map(({ path }) => `${path.slice(1)}index.html`);
  expect(kept).toEqual(expect.arrayContaining(['index.html', ...pages]));
});

test('all data of every page is kept, whenever it is asked for', () => {
  const data = filesOf(dist).filter((path) => /^[a-z]{2}\/.*\.json$/.test(path));
  expect(data.filter((path) => path.includes('/later.json'))).toHaveLength(release.languages.length);
  expect(kept).toEqual(expect.arrayContaining(data));
});

test('every kept file is needed', () => {
  const pages = kept.filter((path) => path.endsWith('.html'));
  const links = new Set(
    pages.flatMap((page) =>
      [
        ...documentOf(textOf(page)).querySelectorAll(
          'a[href], link[href], script[src], img[src], [data-href], [data-later-href]',
        ),
      ]
        .filter((element) => !/^(canonical|alternate)$/.test(element.getAttribute('rel') ?? ''))
        .flatMap((element) =>
          ['href', 'src', 'data-href', 'data-later-href'].map((name) => element.getAttribute(name) ?? ''),
        )
        .map((link) => URL.parse(link, `http://site/${page}`)?.pathname),
    ),
  );
  const codes = kept.filter((path) => /\.(js|css)$/.test(path)).map(textOf);
  /** Pagefind's own list of its index: packed, with names in clear. */
  const meta = kept
    .filter((path) => path.endsWith('.pf_meta'))
    .map((path) => readFileSync(join(dist, path)))
    .map((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('latin1'))
    .join();
  const vocabularies = filesOf(dist).filter((path) => /^pagefind\/.*vocabulary\.json$/.test(path));
  const vocabulary = vocabularies.map(textOf).join();
  /** What the worker, the browser's address bar and search ask for by names of their own. */
  const others = new Set([
    'index.html',
    ...release.packs,
    ...release.languages.flatMap(({ code }) => [`${code}/404/index.html`, `pagefind/${code}/start.json`]),
    ...vocabularies,
  ]);

  const isNeeded = (path: string): boolean => {
    const name = basename(path);
    if (name.endsWith('.pf_meta')) return vocabulary.includes(name);
    if (/\.pf_filter$/.test(name)) return meta.includes(name.replace(/\.pf_\w+$/, ''));
    const isLinked = links.has(`/${path.replace(/(^|\/)index\.html$/, '$1')}`);
    return isLinked || others.has(path) || codes.some((code) => code.includes(name));
  };
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.filter((path) => !isNeeded(path))).toEqual([]);
});

test('no built file has a name that hosts drop', () => {
  const settings = new Set(['_headers', '.htaccess', '.nojekyll']);
  const dropped = filesOf(dist).filter((path) => /(^|\/)[_.]/.test(path) && !settings.has(path));
  expect(dropped).toEqual([]);
  expect(kept.filter((path) => settings.has(path))).toEqual([]);
});
