// The part of a text that is shown, and its marks.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  excerptOf,
  holdsAsTyped,
  markMatches,
  type Piece,
  writtenForms,
} from '../../src/search/browser/results/excerpt.ts';
import { correctionsShown, plainForms } from '../../src/search/browser/results/notes.ts';

const marked = (pieces: Piece[]): string[] =>
  pieces.flatMap(({ text, stem }) => (stem === undefined ? [] : [text]));
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

  test('begins with the sentence of the match, and has no ellipsis there', () => {
    const text = `${'Words before. '.repeat(20)}The town lies on the coast and has a data centre of note. ${'After. '.repeat(40)}`;
    expect(whole(excerptOf(text, new Set(['data'])))).toMatch(/^The town lies/);
    const arabic = `${'جملة قبلها. '.repeat(20)}تقع المدينة على الساحل وفيها مركز بيانات. ${'وبعدها. '.repeat(40)}`;
    expect(whole(excerptOf(arabic, new Set(['بيان'])))).toMatch(/^تقع المدينة/);
  });

  test('of a long sentence begins with a clause, or four words before the match', () => {
    const long = `${'word '.repeat(40)}, where the data lies ${'word '.repeat(40)}`;
    expect(whole(excerptOf(long, new Set(['data'])))).toMatch(/^… where the data/);
    const endless = `${'word '.repeat(40)}data ${'word '.repeat(40)}`;
    expect(whole(excerptOf(endless, new Set(['data'])))).toMatch(/^… word word word word data/);
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
    expect(writtenForms(pieces, new Set(['مركز']))).toEqual([{ text: 'والمراكز', stem: 'مراكز' }]);
  });
});

describe('a text holds the words as typed', () => {
  test.each([
    ['Nvidia', 'nvidia'],
    ['500 MW', '500 mw'],
    ['الأقمار الصناعية', 'الاقمار الصناعية'],
    ['12,000 GPUs', '12000'],
    ['Nvidia’s', 'nvidia'],
  ])('%s holds %s: capitals, hamza and separators do not count', (text, typed) => {
    expect(holdsAsTyped(text, typed.split(' '))).toBe(true);
  });

  test.each([
    ['العملات المشفرة الداخلة من باب', 'داخل'],
    ['outworks', 'work'],
    ['batteries', 'battery'],
  ])('%s does not hold %s: whole words, in the form that was typed', (text, typed) => {
    expect(holdsAsTyped(text, [typed])).toBe(false);
  });
});

test('a small word is no match, though its stem be that of one', () => {
  const marked = (text: string, stem: string): string[] =>
    markMatches(text, new Set([stem])).flatMap((piece) => (piece.stem === undefined ? [] : [piece.text]));
  expect(marked('ما نعرفه عن الماء وما نجهله', 'ما')).toEqual(['الماء']);
  expect(marked('for the teachers in class', 'for')).toEqual([]);
});

describe('a correction is named', () => {
  const forms = [
    { text: 'ماسك', stem: 'ماسك' },
    { text: 'sanctions', stem: 'sanction' },
  ];

  test('by a form that was found for that very word', () => {
    expect(
      correctionsShown([{ typed: 'sanctoins', meant: ['sanction', 'عقوب'], isInName: false }], forms),
    ).toEqual([{ typed: 'sanctoins', meant: 'sanctions' }]);
  });

  test('which is the plainest of its word', () => {
    const written = ['ومركز', 'بالمركز', 'مركز', 'مركزها'].map((text) => ({ text, stem: 'مركز' }));
    const other = { text: 'وكالة', stem: 'وكاله' };
    expect(plainForms([...written, other]).map(({ text }) => text)).toEqual(['مركز', 'وكالة']);
    const only = [
      { text: 'بموسكو', stem: 'موسكو' },
      { text: 'وَالدار', stem: 'دار' },
    ];
    expect(plainForms(only).map(({ text }) => text)).toEqual(['موسكو', 'الدار']);
    const typed = { typed: 'مركرز', meant: ['مركز'], isInName: false };
    expect(correctionsShown([typed], written)).toEqual([{ typed: 'مركرز', meant: 'مركز' }]);
  });

  test('and passed over where nothing shown comes from it', () => {
    // Nor does one that is right where it stands.
    const right = { typed: 'sanctoins', meant: ['sanction'], isInName: true };
    expect(correctionsShown([right], forms)).toEqual([]);
    expect(correctionsShown([{ typed: 'combien', meant: ['combine'], isInName: false }], forms)).toEqual([]);
  });
});
