// Texts of the seeds in a language, or in the one that stands in for it.
import { describe, expect, test } from 'vitest';
import { standInOf, textIn } from '../../src/site/locales.ts';

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
