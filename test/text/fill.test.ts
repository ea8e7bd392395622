// Messages filled with values, and the marks that each language sets around what is filled in.
import { describe, expect, test } from 'vitest';
import { fill } from '../../src/text/fill.ts';
import { labelled, quotedIn } from '../../src/text/labelled.ts';

describe('fill', () => {
  test('puts each value in its place, as often as it stands there', () => {
    expect(fill('{a} of {b}, {a}', { a: 1, b: 'two' })).toBe('1 of two, 1');
    expect(fill('{n} 0', { n: 0 })).toBe('0 0');
  });

  test('leaves a string without places as it is, and values that it does not name', () =>
    expect(fill('plain', { n: 3 })).toBe('plain'));

  test('names the place that has no value, and the string', () =>
    expect(() => fill('{mw} MW', { n: 3 })).toThrow('no value for {mw}: {mw} MW'));

  test.each(['$&', '$`', "$'", '$1', '$$', '{b}'])('puts %j in as it is', (value) =>
    expect(fill('{a}: {b}', { a: value, b: 'x' })).toBe(`${value}: x`),
  );
});

test.each([
  ['ar', 'Onyx, «A path», 2026', 'a: 1'],
  ['en', 'Onyx, “A path”, 2026', 'a: 1'],
  ['fr', 'Onyx, «\u00a0A path\u00a0», 2026', 'a\u00a0: 1'],
])('%s sets the marks around a title and behind a label', (language, quoted, pair) => {
  expect(quotedIn(language, 'Onyx, “A path”, 2026')).toBe(quoted);
  expect(labelled(language, 'a', 1)).toBe(pair);
});
