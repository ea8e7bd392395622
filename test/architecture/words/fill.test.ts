// Values go into the strings of an interface by `fill` alone: what `replace` puts in is read again, so that a reader's "$&" or a
// place that no value fills garbles the sentence.
import { expect, test } from 'vitest';
import { codeOf, filesUnder } from '../projectTree.ts';

const own = 'src/text/fill.ts';
/** A place as a text or a pattern: '{name}', /\{(\w+)\}/. */
const byHand = /\.(?:replace|replaceAll|split)\(\s*(?:['"`]\{\w|\/\\\{\(?\\?\w)[^\n]*/g;

test('no code but src/text/fill.ts fills a place', () => {
  const code = filesUnder('src', /\.(ts|mjs|astro)$/);
  expect(code).toContain(own);
  const found = code.flatMap((path) => [...codeOf(path).matchAll(byHand)].map(([hit]) => `${path}: ${hit}`));
  expect(found.filter((hit) => !hit.startsWith(own))).toEqual([]);
  expect(found).toHaveLength(1);
});
