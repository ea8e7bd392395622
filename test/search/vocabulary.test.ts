// The packed vocabulary: what goes in comes out, and a broken file is told.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Group, isNumber, packVocabulary, unpackVocabulary } from '../../src/search/vocabulary.ts';

const stem = fc
  .string({ unit: fc.constantFrom(...'abcdeمركزبيانء0123'), minLength: 1, maxLength: 12 })
  .filter((letters) => !isNumber(letters));
const phrase = fc.array(stem, { minLength: 1, maxLength: 3 });
const phrases = fc.array(phrase, { maxLength: 3 });
const joined = (stems: string[]): string => stems.join('');
const group = fc.oneof(
  fc
    .record({
      pages: fc.uniqueArray(fc.nat(9)),
      texts: phrases,
      others: phrases,
      isFirstFind: fc.boolean(),
      isProper: fc.constantFrom(true as const, undefined),
    })
    .map(({ isFirstFind, isProper, pages, ...phrases }): Group => {
      const first = [...phrases.texts, ...phrases.others].map(joined).find(() => isFirstFind);
      // Names come out before what is none.
      const inOrder = (list: string[][]): string[][] => [
        ...list.filter((stems) => joined(stems) !== first),
        ...list.filter((stems) => joined(stems) === first),
      ];
      const [texts, others] = [inOrder(phrases.texts), inOrder(phrases.others)];
      const finds = [...texts, ...others].map(joined).filter((key) => key === first);
      return { kind: 'term', ...(isProper && { isProper }), pages, texts, others, finds };
    }),
  fc
    .record({ texts: phrases, others: phrases })
    .map((words): Group => ({ ...words, kind: 'everyday', pages: [], finds: [] })),
  phrases.map((others): Group => ({ kind: 'page', record: 'p3.0', pages: [], texts: [], others, finds: [] })),
);

describe('vocabulary', () => {
  test('comes out as it went in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(stem, { minLength: 1 }), fc.array(group), (stems, groups) => {
        const packed = packVocabulary(stems, groups, ['weather', 'طقس'], ['exam'], 7);
        const unpacked = unpackVocabulary({ ...packed, list: 'pagefind.x.pf_meta' });
        expect([...unpacked.stems].sort()).toEqual(stems.toSorted());
        expect(unpacked.ordinary.has('طقس')).toBe(true);
        expect([...unpacked.asides]).toEqual(['exam']);
        expect(unpacked.groups).toEqual(groups);
        expect(unpacked.records).toBe(7);
        expect(unpacked.list).toBe('pagefind.x.pf_meta');
      }),
    );
  });

  test.each([{}, { stems: 'a' }, { stems: 1, heads: '', groups: '', records: 2 }])(
    '%o is told to be broken',
    (packed) => {
      expect(() => unpackVocabulary(packed as never)).toThrow('expected stems, heads, groups and records');
    },
  );
});
