// No script of a page needs a later browser than the README and the page on accessibility state.
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, filesUnder, textOf } from './projectTree.ts';

/** The oldest browsers, as the texts state them. */
const oldest = { Chrome: '111', Firefox: '115', Safari: '16.4' };

const popovers =
  'popovers (Chrome 114, Firefox 125, Safari 17) outside :is(), which leaves out what a browser does not know';

/** What came later, and with which browsers. */
const later: [name: string, pattern: RegExp][] = [
  ['AbortSignal.any (Chrome 116, Firefox 124, Safari 17.4)', /AbortSignal\.any\(/],
  ['Promise.withResolvers (Chrome 119, Firefox 121, Safari 17.4)', /Promise\.withResolvers/],
  ['Promise.try (Chrome 128, Firefox 134, Safari 18.2)', /Promise\.try\(/],
  ['groupBy (Chrome 117, Firefox 119, Safari 17.4)', /(Object|Map)\.groupBy\(/],
  ['Array.fromAsync (Chrome 121)', /Array\.fromAsync/],
  [
    'methods of Set (Chrome 122, Firefox 127, Safari 17)',
    /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|difference|union|intersection)\(/,
  ],
  [
    'methods of iterators (Chrome 122, Firefox 131, Safari 18.4)',
    /\.(?:(?:values|keys|entries)\(\)|matchAll\([^()]*\))\s*\.(map|filter|find|some|every|reduce|flatMap|toArray|take|drop)\(/,
  ],
  ['URL.parse (Chrome 126, Firefox 126, Safari 18)', /URL\.parse\(/],
  ['URL.canParse (Chrome 120, Safari 17)', /URL\.canParse\(/],
  ['well-formed strings (Firefox 119)', /\.(toWellFormed|isWellFormed)\(/],
  [
    'URLSearchParams.size (Chrome 113, Safari 17)',
    /\b(\w+) = new URLSearchParams\([\s\S]*?\b\1\.size\b|searchParams\.size\b/,
  ],
  [
    'a value in has and delete of URLSearchParams (Chrome 118, Safari 17)',
    /\b(\w+) = new URLSearchParams\([\s\S]*?\b\1\.(?:has|delete)\([^()]*,/,
  ],
  [popovers, /(?<!:is\([^()]*):popover-open|\.(?:show|hide|toggle)Popover\(/],
  [':has() in a script (Firefox 121) outside :is()', /['"`][^'"`\n]*(?<!:is\([^()]*):has\(/],
  [':dir() in a script (Chrome 120)', /['"`][^'"`\n]*:dir\(/],
  [
    'flag v of patterns (Chrome 112, Firefox 116, Safari 17)',
    /\/[dgimsy]*v[dgimsy]*\.(?:test|exec)\(|\/[dgimsy]*v[dgimsy]*[;,)\]]/,
  ],
  ['flags within a pattern (Chrome 125, Firefox 132)', /\(\?-?[ims]+:/],
  ['Intl.Segmenter (Firefox 125)', /Intl\.Segmenter/],
  ['Intl.DurationFormat (Chrome 129, Firefox 136)', /Intl\.DurationFormat/],
  ['checkVisibility (Safari 17.4) where it is not asked for', /\.checkVisibility\(/],
  ['startViewTransition (Firefox 144, Safari 18)', /\.startViewTransition\(/],
  ['scrollend (Chrome 114, Safari 26)', /['"`]scrollend['"`]/],
  ['ClipboardItem (Firefox 127)', /new ClipboardItem/],
  ['base64 of bytes (Chrome 140, Firefox 133)', /\.(?:fromBase64|toBase64|fromHex|toHex)\(/],
  ['bytes of an answer (Chrome 132, Firefox 128, Safari 18)', /\.bytes\(\)/],
  ['a stream in for await (Chrome 124, no Safari)', /for await \([^)]*\.body\b/],
  ['transfer of bytes (Chrome 114, Firefox 122)', /\.transfer(?:ToFixedLength)?\(/],
  ['RegExp.escape (Chrome 136)', /RegExp\.escape\(/],
  ['requestIdleCallback (no Safari)', /requestIdleCallback\(/],
  ['scheduler (no Safari)', /scheduler\.(?:yield|postTask)\(/],
  ['CSS.highlights (Firefox 140, Safari 17.2)', /CSS\.highlights/],
];

/** What shows popovers, and is asked for only where a browser has them. */
const guarded = ['src/site/browser/card/card.ts'];
const guard = "'popover' in HTMLElement.prototype";

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
  for (const file of guarded) {
    const name = file.split('/').at(-1) ?? file;
    const askers = scripts.filter((other) => new RegExp(`import\\('[^']*/${name}'\\)`).test(codeOf(other)));
    expect(askers.length).toBeGreaterThan(0);
    expect(askers.filter((asker) => !codeOf(asker).includes(guard))).toEqual([]);
  }
  const faults = scripts.flatMap((file) =>
    later
      .filter(
        ([name, pattern]) => pattern.test(codeOf(file)) && !(name === popovers && guarded.includes(file)),
      )
      .map(([name]) => `${file}: ${name}`),
  );
  expect(faults).toEqual([]);
});

test('no script of a figure brings the schema of its words', () => {
  const scripts = scriptsOf(entries)
    .map((file) => relative('.', file))
    .filter((file) => file.startsWith('src/figures/'));
  expect(scripts).toContain('src/figures/racks/racks.ts');
  expect(scripts.filter((file) => file.endsWith('Words.ts') && textOf(file).includes("'zod'"))).toEqual([]);
});

describe.each(['README.md', ...filesUnder('content/guides', /accessibility\.mdx$/)])('%s', (file) => {
  test.each(Object.entries(oldest))('states the oldest %s', (browser, version) => {
    const line = textOf(file)
      .split('\n')
      .find((text) => text.includes('Chrome') && text.includes('Edge'));
    expect(line).toContain(browser);
    expect(line).toContain(version);
  });
});
