// What looks and sounds alike: skeletons, sound keys, slips.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedSlips, editDistance } from '../../src/text/editDistance.ts';
import { skeletonOf } from '../../src/text/skeleton.ts';
import { soundKey } from '../../src/text/soundKey.ts';

describe('skeleton', () => {
  test.each([
    ['مركز', 'مراكز'],
    ['قمر', 'اقمار'],
    ['وظيف', 'وظايف'],
    ['حليف', 'احلاف'],
    ['قانون', 'قوانين'],
  ])('%s and %s share one', (single, plural) => expect(skeletonOf(plural)).toBe(skeletonOf(single)));

  test.each(['ليف', 'nvidia', '2030', ''])('%s has none', (stem) => expect(skeletonOf(stem)).toBeUndefined());
});

describe('sound key', () => {
  test.each([
    ['nvidia', 'انفيديا'],
    ['starlink', 'ستارلينك'],
    ['dakhla', 'داخله'],
    ['roscosmos', 'روسكوسموس'],
    ['blackwell', 'بلاكويل'],
    ['cassava', 'كاسافا'],
  ])('%s and %s share one', (latin, arabic) => expect(soundKey(arabic)).toBe(soundKey(latin)));

  test.each(['ai', 'من', 'gb200', 'aeiou'])('%s has none', (word) => expect(soundKey(word)).toBeUndefined());
});

describe('edit distance', () => {
  test.each([
    ['starlink', 'starlnk', 1],
    ['nvidia', 'nvidai', 1],
    ['مركز', 'مركب', 1],
    ['electricity', 'electicty', 2],
    ['mars', 'mars', 0],
    ['mars', 'moon', 3],
  ])('from %s to %s', (one, other, distance) => expect(editDistance(one, other, 2)).toBe(distance));

  test('is the same both ways, and zero only for equal words', () => {
    const word = fc.string({ maxLength: 9 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other, 2)).toBe(editDistance(other, one, 2));
        expect(editDistance(one, other, 2) === 0).toBe(one === other);
      }),
    );
  });

  test('short words must be typed as they are', () =>
    expect([3, 4, 7, 8].map(allowedSlips)).toEqual([0, 1, 1, 2]));
});
