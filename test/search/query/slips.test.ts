// One slip in a word: whose letters decide, the whole word's before those without its ending, and names before other words.
import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../src/search/query/lexicon.ts';
import { planQuery } from '../../../src/search/query/plan.ts';
import { rank } from '../../../src/search/query/rank.ts';

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

test('a query of slips of names alone is answered as one of names, and not beside another guess', () => {
  const hits = new Map([
    ['داخله', new Map([['s0.1', { score: 1, places: [1] }]])],
    ['جزري', new Map([['s1.1', { score: 1, places: [1] }]])],
    ['call', new Map([['s2.1', { score: 1, places: [1] }]])],
  ]);
  const found = (query: string): string[] =>
    rank(planQuery(query, lexicon), hits, 50).filter((id) => /^s/.test(id));
  expect(found('الداخاة الجزي ')).toEqual(['s0.1', 's1.1']);
  expect(found('الداخاة الجزي calll ')).toEqual([]);
});

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
