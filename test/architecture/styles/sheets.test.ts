// Every custom property that a style uses is set somewhere: a misspelt one would fall back in silence.
import { expect, test } from 'vitest';
import { filesUnder, textOf } from '../projectTree.ts';

const styled = filesUnder('src', /\.(css|astro|ts|html)$/);
const namesIn = (pattern: RegExp): Set<string> =>
  new Set(styled.flatMap((path) => Array.from(textOf(path).matchAll(pattern), ([, name = '']) => name)));

test('every custom property that is used is set', () => {
  const set = namesIn(/(?<!var\()(--[\w-]+)['"]?\s*[:,]/g);
  const used = namesIn(/var\((--[\w-]+)/g);
  expect(used.size).toBeGreaterThan(30);
  expect([...used].filter((name) => !set.has(name))).toEqual([]);
});
