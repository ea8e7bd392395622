// One folded form for every spelling that readers mix.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldedWords } from '../../src/text/analysis/fold.ts';
import { toWesternDigits } from '../../src/text/digits.ts';

describe('fold', () => {
  test.for([
    ['المَغْرِبُ', 'المغرب', 'tashkeel'],
    ['المغـــرب', 'المغرب', 'tatweel'],
    ['أإآٱ', 'اااا', 'alef and hamza'],
    ['على', 'علي', 'alef maqsura'],
    ['طاقة', 'طاقه', 'ta marbuta'],
    ['٢٠٣٠ ۲۰۳۰ ２０３０', '2030 2030 2030', 'digit sets'],
    ['\u200fالمغرب\u202c', 'المغرب', 'bidi controls'],
    ['ﻻ ﷲ', 'لا الله', 'presentation forms'],
    ['كازا ڤيزيون گ', 'كازا فيزيون ك', 'letters of loan words'],
    ['Café NAÏVE', 'cafe naive', 'Latin case and accents'],
  ])('%s becomes %s (%s)', ([from = '', to = '']) => {
    expect(fold(from)).toBe(to);
  });

  test('takes any text, lone surrogates too, and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(() => foldedWords(`${text}\ud800`)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});

test('every digit of every set becomes the Western digit of the same value', () => {
  for (const zero of [0x0660, 0x06f0, 0xff10])
    for (let digit = 0; digit < 10; digit++)
      expect(toWesternDigits(String.fromCharCode(zero + digit))).toBe(String(digit));
});
