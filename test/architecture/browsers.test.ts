// No script of a page needs a later browser than the README and the page on accessibility state.
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, filesUnder, textOf } from './projectTree.ts';

/** The oldest browsers, as the texts state them. */
const oldest = { Chrome: '111', Firefox: '115', Safari: '16.4' };

/** What came later, and with which browsers. */
const later: [name: string, pattern: RegExp][] = [
  ['AbortSignal.any (Chrome 116, Firefox 124, Safari 17.4)', /AbortSignal\.any\(/],
  ['Promise.withResolvers (Chrome 119, Firefox 121, Safari 17.4)', /Promise\.withResolvers/],
  ['Promise.try (Chrome 128, Firefox 134, Safari 18.2)', /Promise\.try\(/],
  ['groupBy (Chrome 117, Firefox 119, Safari 17.4)', /(Object|Map)\.groupBy\(/],
  ['Array.fromAsync (Chrome 121)', /Array\.fromAsync/],
  [
    'methods of Set (Chrome 122, Firefox 127, Safari 17)',
    /\.(isSubsetOf|isSupersetOf|symmetricDifference|union|intersection)\(/,
  ],
  [
    'methods of iterators (Chrome 122, Firefox 131, Safari 18.4)',
    /\.(?:(?:values|keys|entries)\(\)|matchAll\([^()]*\))\s*\.(map|filter|find|some|every|reduce|flatMap|toArray|take|drop)\(/,
  ],
  ['URL.parse (Chrome 126, Firefox 126, Safari 18)', /URL\.parse\(/],
  ['URL.canParse (Chrome 120, Safari 17)', /URL\.canParse\(/],
  ['well-formed strings (Firefox 119)', /\.(toWellFormed|isWellFormed)\(/],
];

/** Scripts that a page names in its markup. */
const entries = filesUnder('src', /\.astro$/).flatMap((page) =>
  [...textOf(page).matchAll(/<script>([\s\S]*?)<\/script>/g)].flatMap(([, body = '']) =>
    [...body.matchAll(/import '(\.[^']+)'/g)].map(([, path = '']) => resolve(dirname(page), path)),
  ),
);

/** The scripts, and what they import and load later, types left out. */
function scriptsOf(files: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file) || !existsSync(file) || !file.endsWith('.ts')) return;
    found.add(file);
    const code = textOf(relative('.', file));
    const names = [
      ...code.matchAll(/(?:^import (?!type)|^export |^\} )[^;]*?from '(\.[^']+)'/gm),
      ...code.matchAll(/import(?:\(|\s)'(\.[^']+)'/g),
      ...code.matchAll(/new URL\('(\.[^']+)', import\.meta\.url\)/g),
    ];
    for (const [, name = ''] of names) visit(resolve(dirname(file), name));
  };
  for (const file of files) visit(file);
  return [...found];
}

test('no script of a page needs a later browser', () => {
  const scripts = scriptsOf(entries).map((file) => relative('.', file));
  expect(scripts.length).toBeGreaterThan(150);
  expect(scripts).toContain('src/search/query/standing.ts');
  const faults = scripts.flatMap((file) =>
    later.filter(([, pattern]) => pattern.test(codeOf(file))).map(([name]) => `${file}: ${name}`),
  );
  expect(faults).toEqual([]);
});

describe.each(['README.md', 'content/guides/en/accessibility.mdx', 'content/guides/ar/accessibility.mdx'])(
  '%s',
  (file) => {
    test.each(Object.entries(oldest))('states the oldest %s', (browser, version) => {
      const line = textOf(file)
        .split('\n')
        .find((text) => text.includes('Chrome') && text.includes('Edge'));
      expect(line).toContain(browser);
      expect(line).toContain(version);
    });
  },
);
