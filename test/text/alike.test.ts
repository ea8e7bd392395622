// What looks and sounds alike: skeletons, sound keys, slips.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areSingleAndPlural } from '../../src/text/analysis/arabic/brokenPlural.ts';
import { skeletonOf } from '../../src/text/analysis/arabic/skeleton.ts';
import { allowedCost, areKin, costs, slipCost } from '../../src/text/analysis/editDistance.ts';
import { soundKey, vowelsAgree } from '../../src/text/analysis/soundKey.ts';

describe('skeleton', () => {
  test.each([
    ['مركز', 'مراكز'],
    ['قمر', 'اقمار'],
    ['وظيف', 'وظايف'],
    ['حليف', 'احلاف'],
    ['قانون', 'قوانين'],
    ['قيد', 'قيود'],
    ['سوق', 'اسواق'],
    ['ليف', 'الياف'],
  ])('%s and %s share one', (single, plural) => expect(skeletonOf(plural)).toBe(skeletonOf(single)));

  test.each(['كي', 'nvidia', '2030', ''])('%s has none', (stem) => expect(skeletonOf(stem)).toBeUndefined());
});

describe('broken plurals', () => {
  test.each([
    ['قمر', 'اقمار'],
    ['سوق', 'اسواق'],
    ['باب', 'ابواب'],
    ['حليف', 'احلاف'],
    ['بنك', 'بنوك'],
    ['عامل', 'عمال'],
    ['مدين', 'مدن'],
    ['عاصم', 'عواصم'],
    ['وظيف', 'وظايف'],
    ['رساله', 'رسايل'],
    ['مدرسه', 'مدارس'],
    ['مركز', 'مراكز'],
    ['مشروع', 'مشاريع'],
    ['قانون', 'قوانين'],
    ['نظام', 'انظم'],
    ['شهر', 'اشهر'],
  ])('%s has %s', (single, plural) => {
    expect(areSingleAndPlural(single, plural)).toBe(true);
    expect(areSingleAndPlural(plural, single)).toBe(true);
  });

  test.each([
    ['جزاير', 'جزر'],
    ['ماسك', 'موسكو'],
    ['داخل', 'دخل'],
    ['صرح', 'صراح'],
    ['عمله', 'اعمال'],
    ['تخلص', 'تخالص'],
    ['كاتب', 'كتب'],
    ['نواة', 'نووي'],
    ['هيدروجين', 'درج'],
    ['دار', 'داير'],
  ])('%s and %s are two words', (one, other) => expect(areSingleAndPlural(one, other)).toBe(false));
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

describe('the cost of slips', () => {
  const { likely, missing, weakLetter, other } = costs;
  test.each([
    ['starlink', 'starlnk', weakLetter],
    ['nvidia', 'nvidai', likely],
    ['معالح', 'معالج', likely],
    ['وضايف', 'وظايف', likely],
    ['كينبا', 'كينيا', likely],
    ['مركز', 'مركب', other],
    ['casava', 'cassava', weakLetter],
    ['electicty', 'electricity', missing + weakLetter],
    ['mars', 'mars', 0],
    ['mars', 'moon', Number.POSITIVE_INFINITY],
  ])('from %s to %s', (one, two, cost) => expect(slipCost(one, two, 1.7)).toBeCloseTo(cost));

  test('is zero only for equal words, and never more than the limit', () => {
    const word = fc.string({ maxLength: 9 });
    fc.assert(
      fc.property(word, word, (one, two) => {
        const cost = slipCost(one, two, 1.7);
        expect(cost === 0).toBe(one === two);
        expect(cost <= 1.7 || cost === Number.POSITIVE_INFINITY).toBe(true);
      }),
    );
  });

  test('a slip of the finger may be one less likely', () => {
    expect(slipCost('nager', 'naver', 1, areKin)).toBe(other);
    expect(slipCost('nager', 'naver', 1)).toBe(likely);
    expect(slipCost('وضايف', 'وظايف', 1, areKin)).toBe(likely);
  });

  test('short words must be typed as they are', () =>
    expect([3, 4, 5, 7, 8].map(allowedCost)).toEqual([0, likely, missing, other, 1.7]));

  test.each([
    ['ماسك', 'musk'],
    ['نيفر', 'naver'],
    ['نفيديا', 'nvidia'],
    ['ستارلينك', 'starlink'],
  ])('the vowels of %s are heard in %s', (arabic, latin) => expect(vowelsAgree(arabic, latin)).toBe(true));

  test.each([
    ['مواقيت', 'megawatt'],
    ['كوبا', 'kebab'],
  ])('the vowels of %s are not heard in %s', (arabic, latin) =>
    expect(vowelsAgree(arabic, latin)).toBe(false),
  );
});
