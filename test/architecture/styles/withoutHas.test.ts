// The oldest browsers that are promised include Firefox 115, which knows no :has(), and Chrome 111, which knows no :dir().
import { expect, test } from 'vitest';
import { filesUnder, textOf } from '../projectTree.ts';

const sheets = filesUnder('src', /\.css$/).map((path) => ({ path, text: textOf(path) }));

test('what is chosen, and where the keyboard stands, is seen without :has() too', () => {
  const marked = sheets.filter(
    ({ text }) =>
      /:has\([^)]*:(?:checked|focus-visible)/.test(text) && /(?:outline|opacity): (?:0|none);/.test(text),
  );
  expect(marked.length).toBeGreaterThan(3);
  expect(marked.filter(({ text }) => !text.includes(':has(*)')).map(({ path }) => path)).toEqual([]);
});

test('no list of selectors is lost with a :dir() or :has() that a browser does not know', () => {
  const lists = sheets.flatMap(({ path, text }) =>
    [...text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)]
      .map(([, list = '']) => list.trim())
      .filter((list) => !list.startsWith('@') && /:dir\(/.test(list) && /,\s*\n/.test(list))
      .map((list) => `${path}: ${list}`),
  );
  expect(lists).toEqual([]);
});
