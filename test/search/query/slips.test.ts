// One slip in a word: whose letters decide, the whole word's before those without its ending, and names before other words.
import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../src/search/query/lexicon.ts';
import { planQuery } from '../../../src/search/query/plan.ts';

const term = (stems: string[]) => ({
  kind: 'term' as const,
  pages: [],
  texts: [stems],
  others: [],
  finds: [],
});
const names = [
  ['naver'],
  ['webkit'],
  ['geopolitic'],
  ['داخله'],
  ['عقوبه'],
  ['فحم'],
  ['جزري'],
  ['تدريب'],
  ['inferens'],
  ['cable'],
  ['قمر', 'صناع'],
];
const lexicon = createLexicon({
  stems: new Set([
    ...names.flat(),
    'داخل',
    'عواقب',
    'تراب',
    'قطب',
    'call',
    'صناعه',
    'web',
    'site',
    'goe',
    'politic',
    'يخفق',
    'اسلاك',
  ]),
  groups: [...names.map(term), term(['تراب', 'وطن'])],
  ordinary: new Set(['weather']),
  asides: new Set(),
  records: 50,
});
const meant = (query: string): string | undefined => planQuery(query, lexicon).corrected[0]?.meant[0];

describe('a slip leads to the likeliest word', () => {
  test.each([
    ['before the ending', 'الداخاة', 'داخله'],
    ['two letters changed places', 'العوقبات', 'عقوبه'],
    ['two letters of three', 'الفمح', 'فحم'],
    ['a letter of four is missing', 'الجزي', 'جزري'],
    ['a name comes before a word that is only part of one', 'التريب', 'تدريب'],
    ['a stem that ends otherwise than its word', 'inerence', 'inferens'],
    ['two letters changed places, though the pieces are words', 'goepolitics', 'geopolitic'],
  ])('%s: %s is %s', (_, typed, stem) => expect(meant(typed)).toBe(stem));

  test.each([
    ['three letters, one of them quite another', 'قطة'],
    ['a word of everyday life', 'weather'],
    ['two slips', 'الجمي'],
    ['a finger beside its key in a short word', 'سيخلق'],
    ['the same behind an article', 'الإسلام'],
    ['two words in one', 'website'],
    ['a word that only asks', 'where'],
  ])('but not %s: %s', (_, typed) => expect(meant(typed)).toBeUndefined());
});
