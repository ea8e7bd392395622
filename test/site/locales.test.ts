// Interface strings with places to fill.
import { describe, expect, test } from 'vitest';
import { fill, standInOf, textIn } from '../../src/site/locales.ts';

describe('fill', () => {
  test('puts each value in its place, as often as it stands there', () => {
    expect(fill('{a} of {b}, {a}', { a: 1, b: 'two' })).toBe('1 of two, 1');
    expect(fill('{n} 0', { n: 0 })).toBe('0 0');
  });

  test('leaves a string without places as it is, and values that it does not name', () =>
    expect(fill('plain', { n: 3 })).toBe('plain'));

  test('names the place that has no value, and the string', () =>
    expect(() => fill('{mw} MW', { n: 3 })).toThrow('no value for {mw} in «{mw} MW»'));
});

describe('a text of the seeds', () => {
  const texts = { ar: 'نص', en: 'A text' };

  test('that a language lacks is that of the one that stands in for it, and is marked as such', () => {
    expect([textIn(texts, 'fr'), standInOf(texts, 'fr')]).toEqual(['A text', 'en']);
    expect([textIn(texts, 'ar'), standInOf(texts, 'ar')]).toEqual(['نص', undefined]);
    expect(standInOf({ ...texts, fr: 'Un texte' }, 'fr')).toBeUndefined();
  });

  test('that none of them has is refused', () => {
    expect(() => textIn({ ar: 'نص' } as never, 'fr')).toThrow('received ar, expected fr or en');
    expect(() => textIn({ fr: 'Un texte' } as never, 'en')).toThrow('received fr, expected en');
  });
});
