// From a query to ranked records, on a small index in memory.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuery } from '../../src/search/query/answer.ts';
import { createLexicon } from '../../src/search/query/lexicon.ts';
import { lexicon, sampleIndex, vocabulary } from './sampleIndex.ts';

const answer = (query: string, isLiteral = false) => answerQuery(query, lexicon, sampleIndex, isLiteral);
const isSection = (id: string): boolean => id.startsWith('s');
const sections = async (...asked: Parameters<typeof answer>): Promise<string[]> =>
  (await answer(...asked)).ids.filter(isSection);
const first = async (query: string): Promise<string | undefined> => (await sections(query))[0];

describe('an answer', () => {
  test.each([
    ['another form of the word', 'للبطارية', 's1.1'],
    ['the other language', 'batteries', 's1.1'],
    ['a name in the other script', 'ستارلنك', 's1.0'],
    ['another phrase of the glossary', 'server farm', 's0.0'],
    ['a phrase without its space', 'datacentre', 's0.0'],
    ['an everyday word of the same meaning', 'حصار', 's2.0'],
    ['a broken plural', 'قانون', 's2.1'],
    ['a slip of the finger', 'sanctoins', 's2.0'],
    ['an unfinished word', 'satel', 's1.0'],
    ['a term beside a word that no text has', 'تطالعون ستارلينك', 's1.0'],
    ['a question', 'ما هي قدرة المركز؟', 's0.1'],
  ])('meets %s: %s', async (_, query, id) => expect(await first(query)).toBe(id));

  test('marks what was typed and what the glossary says for it, where a text has it in a language that is not indexed', async () => {
    const { marks } = await answer('data centre');
    expect([...marks]).toEqual(expect.arrayContaining(['data', 'center', 'server', 'farm']));
    expect([...(await answer('server farm')).marks]).toEqual(expect.arrayContaining(['server', 'farm']));
    expect([...(await answer('ستارلينك')).marks]).not.toContain('server');
  });

  test.each([
    ['from the name of a page', 'teachers'],
    ['that are all that was typed', 'who are you'],
    ['that are all that was typed', 'من أنتم'],
    ['beside a word', 'the satellites for the villages'],
  ])('marks no small words %s: %s', async (_, query) => {
    const page = { kind: 'page' as const, record: 'p0.0', pages: [], texts: [], finds: [] };
    const others = [['for', 'teacher'], ['teacher'], ['who', 'are', 'you'], ['من', 'انتم']];
    const named = createLexicon({ ...vocabulary, groups: [...vocabulary.groups, { ...page, others }] });
    const { marks } = await answerQuery(query, named, sampleIndex);
    for (const small of ['for', 'the', 'who', 'are', 'you', 'من', 'انتم'])
      expect([...marks]).not.toContain(small);
  });

  test.each([
    ['datacentre', ['data', 'center']],
    ['مركزبيانات', ['مركز', 'بيان']],
    ['GB-200', ['gb200']],
    ['gb 200', ['gb200']],
  ])('marks what was typed together or apart as the texts have it: %s', async (query, stems) => {
    expect([...(await answer(query)).marks]).toEqual(expect.arrayContaining(stems));
  });

  test('is empty where less than half of the query is known', async () => {
    for (const query of ['football world cup', 'وصفة الكسكس', 'quantum entanglement', 'weather', 'Mars 1789'])
      expect(await answer(query)).toMatchObject({ ids: [] });
  });

  test('is empty where a word of everyday life stands beside a term', async () => {
    expect(await sections('Starlink weather')).toEqual([]);
    expect(await sections('Starlink wether')).not.toEqual([]);
  });

  test('leaves out words of what the question is for, unless there are no others', async () => {
    expect(await first('exam Starlink')).toBe('s1.0');
    expect((await answer('امتحان ستارلينك')).plan.words).toEqual(['ستارلينك']);
    expect((await answer('exam')).plan.words).toEqual(['exam']);
  });

  test('opens with the term that is the whole query, and holds ledger lines among sections', async () => {
    const { ids } = await answer('مركز البيانات');
    expect(ids[0]).toBe('t0.0');
    expect(ids.filter((id) => id.startsWith('c'))[0]).toBe('c0.0');
  });

  test('keeps to the typed words where asked', async () => {
    expect(await sections('حصار', true)).toEqual([]);
    expect(await sections('العقوبات', true)).toEqual(['s2.0']);
  });

  test('lets what is known beside the text speak for an explainer, and never shows it', async () => {
    expect((await answer('عملاق كوري')).ids).toEqual(['s0.0']);
  });

  test('says which words were taken for others', async () => {
    expect((await answer('sanctoins')).plan.corrected).toMatchObject([{ typed: 'sanctoins' }]);
    expect((await answer('sanctions')).plan.corrected).toEqual([]);
  });

  test.each([
    ['in Latin letters with digits', '9awanin'],
    ['in Latin letters', 'batariyat'],
  ])('says which words only sound like others, %s, and is as sure of them', async (_, query) => {
    expect((await answer(query)).plan.corrected).toMatchObject([{ typed: query, isSound: true }]);
    expect((await answer(query)).ids).not.toEqual([]);
  });
});

describe('quotes', () => {
  test.each(['"مركز بيانات"', '«مركز بيانات»', '“مركز بيانات”'])(
    '%s keeps what stands together',
    async (query) => {
      const { ids, isExact } = await answer(query);
      expect(ids.filter(isSection)).toEqual(['s0.0']);
      expect(isExact).toBe(true);
    },
  );

  test.each(['"11 billion dirhams"', '«11 مليار درهم»', '"11 milliards"'])(
    '%s finds a number with its scale',
    async (query) => {
      const { ids, isExact } = await answer(query);
      expect(ids.find(isSection)).toBe('s2.2');
      expect(isExact).toBe(true);
    },
  );

  test.each([
    ['a name of a term that stands in no text', '"server farm"', ['t0.0']],
    ['such a name of one word', '"ستارلنك"', []],
    ['a phrase that only a line holds, with the top of its explainer', '"عقوبات اقتصادية"', ['c2.2', 's2.0']],
    ['a word, and not what means the same', '"embargo"', []],
    ['a word beside others', 'قوانين "data"', ['s2.1', 's0.0']],
  ])('keep %s: %s', async (_, query, held) => {
    const { ids, isExact } = await answer(query);
    if (held.length === 0) expect(isExact).toBe(false);
    else expect([...ids].sort()).toEqual([...held].sort());
    expect(ids).not.toEqual([]);
  });

  test('take a word as it was typed', async () => {
    const { marks, isExact, ids } = await answer('"sanctions"');
    expect(isExact).toBe(true);
    expect(ids).toContain('s2.0');
    expect([...marks]).not.toContain('عقوب');
    expect([...(await answer('sanctions')).marks]).toContain('عقوب');
  });

  test('tell where no text holds the phrase, and give the words', async () => {
    const { ids, isExact } = await answer('"بيانات المركز"');
    expect(ids).toContain('s0.0');
    expect(isExact).toBe(false);
  });
});

test('a number that its scale belongs to comes before the number alone', async () => {
  expect(await first('11 billion dirhams')).toBe('s2.2');
});

describe('a word that is being typed', () => {
  test.each([
    ['two letters of a term', 'da', 's0.0'],
    ['three letters of a term', 'sta', 's1.0'],
    ['two words, the second unfinished', 'مركز بي', 's0.0'],
  ])('is completed: %s', async (_, query, id) => expect(await first(query)).toBe(id));

  test('is told apart from a whole one by what follows it', async () => {
    expect((await answer('zzz')).plan.isTyping).toBe(true);
    expect((await answer('zzz ')).plan.isTyping).toBe(false);
  });
});

describe('any query', () => {
  const pieces = fc.constantFrom(
    'مركز',
    '"',
    '«',
    '»',
    'data',
    '500',
    'MW',
    '\u200f',
    '\ud800',
    ' ',
    'ـ',
    'ال',
    '<b>',
    '٢٠٠ ألف',
  );
  const query = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  );

  test('is answered without an exception, and asks the index only for what it has: 10,000 cases', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        await answer(text);
      }),
      { numRuns: 10_000 },
    );
  });

  test('of 10,000 characters asks the index for each stem once, as a short one does', async () => {
    const askedBy = async (text: string): Promise<string[]> => {
      const asked: string[] = [];
      const index = {
        ...sampleIndex,
        find: (stem: string) => {
          asked.push(stem);
          return sampleIndex.find(stem);
        },
      };
      await answerQuery(text, lexicon, index);
      return asked.sort();
    };
    const short = await askedBy('مركز بيانات xyzzy مركز بيانات ');
    expect(short.length).toBeGreaterThan(0);
    expect(await askedBy('مركز بيانات xyzzy '.repeat(600))).toEqual(short);
  });
});
