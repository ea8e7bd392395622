// What one stem stands for: forms of one word are one, and words that only look alike are two.
import { describe, expect, test } from 'vitest';
import { possibleStems } from '../../src/text/analysis/analyser.ts';
import { englishStem, madeOf } from '../../src/text/analysis/englishStem.ts';
import { fold } from '../../src/text/analysis/fold.ts';

const arabic = (written: string): string[] => possibleStems({ written, folded: fold(written) });

describe('English', () => {
  test.each([
    'battery batteries',
    'study studies studied studying',
    'plan plans planned planning',
    'graduate graduates graduating graduation',
    'sanction sanctions sanctioned',
    'organise organize organisation organizations',
    'economic economics economical',
    'feasible feasibility',
    'make makes making',
    'use uses used using',
  ])('%s are forms of one word', (forms) => {
    expect(new Set(forms.split(' ').map(englishStem)).size).toBe(1);
  });

  test.each([
    ['party', 'part'],
    ['player', 'play'],
    ['apartment', 'apart'],
    ['corner', 'corn'],
    ['university', 'universe'],
    ['costal', 'cost'],
    ['spring', 'spr'],
    ['speed', 'spe'],
    ['station', 'state'],
    ['processor', 'process'],
  ])('%s is not %s', (one, other) => expect(englishStem(one)).not.toBe(englishStem(other)));

  test('a word that no text has may be made of one that texts have', () => {
    expect(madeOf('governmental')).toBe(englishStem('government'));
    expect(madeOf('exporter')).toBe(englishStem('export'));
    expect(madeOf('paper')).toBeUndefined();
  });
});

describe('Arabic', () => {
  test.each([
    ['مركزان', 'مركز'],
    ['مهندسون', 'مهندس'],
    ['كيلومترا', 'كيلومتر'],
    ['شركاتها', 'شركة'],
  ])('%s is first of all %s', (form, word) => expect(arabic(form)[0]).toBe(arabic(word)[0]));

  test.each([
    ['قمران', 'قمر'],
    ['بلدان', 'بلد'],
  ])('%s may be %s, where the texts have no such word', (form, word) => {
    expect(arabic(form)[0]).not.toBe(arabic(word)[0]);
    expect(arabic(form)).toContain(arabic(word)[0]);
  });

  test('privacy is no matter: خصوصية, خصوص', () => {
    expect(arabic('خصوصية')[0]).not.toBe(arabic('خصوص')[0]);
  });
});
