// The part of a text that is shown, and its marks.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  excerptOf,
  markMatches,
  type Piece,
  writtenForms,
} from '../../src/search/browser/results/excerpt.ts';

const marked = (pieces: Piece[]): string[] => pieces.flatMap(({ text, isMatch }) => (isMatch ? [text] : []));
const whole = (pieces: Piece[]): string => pieces.map(({ text }) => text).join('');

describe('an excerpt', () => {
  test('marks the word as it is written', () => {
    expect(marked(markMatches('تخزن الطاقة للبطاريات وحدها', new Set(['بطار'])))).toEqual(['للبطاريات']);
  });

  test('shows the stretch with most of the words, with an ellipsis on either side', () => {
    const text = `${'كلمة '.repeat(60)}مركز بيانات في الداخلة ${'كلمة '.repeat(60)}`;
    const pieces = excerptOf(text, new Set(['مركز', 'بيان']));
    expect(marked(pieces)).toEqual(['مركز', 'بيانات']);
    expect(whole(pieces)).toMatch(/^… .*…$/);
  });

  test('of a text without a match is its beginning', () => {
    expect(whole(excerptOf('one two three', new Set(['x'])))).toBe('one two three');
  });

  test('adds and loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(whole(markMatches(text, new Set(['a', 'b', 'م'])))).toBe(text);
      }),
    );
  });

  test('names the forms that were not typed', () => {
    const pieces = markMatches('مركز والمراكز', new Set(['مركز', 'مراكز']));
    expect(writtenForms(pieces, new Set(['مركز']))).toEqual(['والمراكز']);
  });
});
