// Words in Latin letters that are Arabic, and words that were typed on another keyboard.
import { describe, expect, test } from 'vitest';
import { answerQuery } from '../../../src/search/query/answer.ts';
import { createLexicon } from '../../../src/search/query/lexicon.ts';
import { planQuery } from '../../../src/search/query/plan.ts';
import { parseQuery } from '../../../src/search/query/reading/parseQuery.ts';
import { asThirdPerson } from '../../../src/text/analysis/arabic/verbs.ts';
import { consonantsOf, darijaKeys, hasLetterDigits } from '../../../src/text/analysis/darija.ts';
import { onOtherKeyboards } from '../../../src/text/analysis/keyboards.ts';
import { lexicon, sampleIndex } from '../sampleIndex.ts';

const terms = ['روس', 'بيان', 'اطلس', 'مركز', 'معاهد', 'مايد'].map((stem) => ({
  kind: 'term' as const,
  pages: [],
  texts: [[stem]],
  others: [],
  finds: [],
}));
const vocabulary = { groups: terms, ordinary: new Set<string>(), asides: new Set<string>(), records: 1 };

describe('Darija in Arabic letters', () => {
  test.each([
    ['a verb of now', 'كيستهلك', 'يستهلك'],
    ['a verb of now, of the other gender', 'كتستهلك', 'يستهلك'],
    ['a verb of now, with a long vowel', 'كايستهلك', 'يستهلك'],
    ['the same of the other gender', 'كاتستهلك', 'يستهلك'],
    ['the same of ourselves', 'كانستهلك', 'يستهلك'],
    ['a verb of the future', 'غايستهلك', 'يستهلك'],
    ['a verb of the future without its vowel', 'غيستهلك', 'يستهلك'],
    ['a noun with the same first letters', 'كينبا', undefined],
    ['another', 'كاتب', undefined],
    ['a verb of many', 'غايبردو', 'يبرد'],
  ])('%s: %s', (_, typed, verb) => expect(asThirdPerson(typed)).toBe(verb));

  test.each(['بشحال', 'قداش', 'منين', 'فوقاش'])('%s only asks', (word) =>
    expect(parseQuery(`${word} ستارلينك`, lexicon).words.map(({ folded }) => folded)).toEqual(['ستارلينك']),
  );
});

test.each(['كيهضرو', 'غايبردو', 'كايديرو'])('a verb of many is no name that sounds alike: %s', (verb) =>
  expect(planQuery(verb, lexicon).corrected).toEqual([]),
);

test('an article of Darija before a word of another language', () => {
  const known = createLexicon({ ...vocabulary, stems: new Set(['قنطره', 'center']) });
  const [unit] = planQuery('lcentre ', known).units;
  expect(unit?.alternatives.map(({ stems }) => stems)).toEqual([['center']]);
});

test('7 is a sound of its own, and h may be it', () => {
  expect(darijaKeys('7okouma')).toContain(consonantsOf('حكوم'));
  expect(darijaKeys('ho9ou9')).toContain(consonantsOf('حقوق'));
  expect(darijaKeys('l7out')).not.toContain(consonantsOf('اله'));
});

describe('Darija in Latin letters', () => {
  test.each([
    ['9amar', 'قمر'],
    ['istina3i', 'اصطناع'],
    ['ra9miya', 'رقمي'],
    ['lmo7aki', 'محاك'],
    ['3o9obat', 'عقوب'],
    ['wada2if', 'وظايف'],
    ['ta9a', 'طاق'],
    ['ri7', 'ريح'],
    ['l9ora', 'قري'],
  ])('%s has the consonants of %s', (typed, stem) => expect(darijaKeys(typed)).toContain(consonantsOf(stem)));

  test.each(['GB200', '500MW', '40', 'musk', '2030'])('%s is none', (typed) =>
    expect(lexicon.isDarija(typed.toLowerCase())).toBe(false),
  );

  test.each(['horaires', 'iphone', 'beatles'])(
    '%s is none: too long for its consonants, or without them',
    (typed) =>
      expect(
        createLexicon({ ...vocabulary, stems: new Set(['روس', 'بيان', 'اطلس']) }).alikeInDarija(typed),
      ).toEqual([]),
  );

  test('markaz and bayanat are', () => {
    const { alikeInDarija } = createLexicon({ ...vocabulary, stems: new Set(['مركز', 'بيان']) });
    expect(alikeInDarija('markaz')).toEqual(['مركز']);
    expect(alikeInDarija('bayanat')).toEqual(['بيان']);
  });

  test('an h that was written is heard', () => {
    const { alikeInDarija } = createLexicon({ ...vocabulary, stems: new Set(['معاهد', 'مايد']) });
    expect(alikeInDarija('maahid')).toEqual(['معاهد']);
  });

  test('a word with a digit between letters is one, known or not', () => {
    expect(parseQuery('so9 l7out 9ahwa', lexicon).words.map(({ folded }) => folded)).toEqual([
      'so9',
      'l7out',
      '9ahwa',
    ]);
    expect(parseQuery('MI300X 5G 3D 2x p2p', lexicon).words.map(({ folded }) => folded)).not.toContain(
      'mi300x',
    );
  });

  test.each(['f', 'w', 'b', 'fl'])('%s only joins', (word) =>
    expect(parseQuery(`${word} starlink`, lexicon).words.map(({ folded }) => folded)).toEqual(['starlink']),
  );

  test.each([
    ['alone', 'bayanat', true],
    ['beside small words of Darija', 'chno bayanat', true],
    ['beside small words of English', 'what is a bayanat', false],
    ['beside small words of French', 'le bayanat est', false],
  ])('an unknown word %s: %s', (_, query, isRead) => {
    const known = createLexicon({ ...vocabulary, stems: new Set(['بيان']) });
    expect(planQuery(query, known).corrected.map(({ meant }) => meant[0])).toEqual(isRead ? ['بيان'] : []);
  });

  test('words that only ask say nothing, with digits too', () => {
    expect(parseQuery('ch7al dyal ster', lexicon).words.map(({ written }) => written)).toEqual(['ster']);
  });

  test('digits that are letters are told from numbers', () => {
    expect(hasLetterDigits('ta9a')).toBe(true);
    expect(hasLetterDigits('500')).toBe(false);
  });

  test('finds what the Arabic word finds', async () => {
    const { ids } = await answerQuery('3o9obat ', lexicon, sampleIndex);
    expect(ids[0]).toBe('s2.0');
  });
});

describe('another keyboard', () => {
  test.each([
    ['hg]hogm', 'الداخلة'],
    ['lv;. fdhkhj', 'مركز بيانات'],
    ['ىرهيهش', 'nvidia'],
    ['سفشقمهىن', 'starlink'],
    ['يشفش ؤثىفقث', 'data centre'],
    ['لاقهؤس', 'brics'],
    ['آثءعس', 'Nexus'],
    ['لإشضش', 'Taqa'],
  ])('%s is %s', (typed, meant) => expect(onOtherKeyboards(typed)).toContain(meant));

  test('is taken where the site has most of its words, and not for letters that stand anywhere', async () => {
    const answer = (query: string) => answerQuery(query, lexicon, sampleIndex);
    expect(await answer('سفشقمهىن ءءءءء سشفثممهفثس')).toMatchObject({
      onOtherKeyboard: 'starlink xxxxx satellites',
    });
    expect((await answer('ءءءءء ءءءء سفشقمهىن')).ids).toEqual([]);
    expect(await answer('hg]hogm 11')).toMatchObject({ onOtherKeyboard: 'الداخلة 11' });
    expect((await answer('Dakhla 11')).onOtherKeyboard).toBeUndefined();
  });

  test('is asked for nothing where both scripts stand in the query', () =>
    expect(onOtherKeyboards('مركز data')).toEqual([]));

  test('is looked at only where the query as typed finds nothing', async () => {
    const answer = (query: string) => answerQuery(query, lexicon, sampleIndex);
    expect(await answer('سفشقمهىن')).toMatchObject({ onOtherKeyboard: 'starlink' });
    expect((await answer('Starlink')).onOtherKeyboard).toBeUndefined();
    expect((await answer('qqqq zzzz')).ids).toEqual([]);
  });
});
