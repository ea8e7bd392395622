// Words at the beginning of a query that only say that something is looked for.
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/query/reading/parseQuery.ts';
import { lexicon } from '../sampleIndex.ts';

const words = (query: string): string =>
  parseQuery(query, lexicon)
    .words.map(({ folded }) => folded)
    .join(' ');

describe('what is looked for counts, and not that it is', () => {
  test.each([
    'I want to learn about noor',
    'everything about noor',
    'information about noor',
    'search for noor',
    'news about noor',
    'je cherche noor',
    'je cherche des informations sur noor',
    'tout savoir sur noor',
    'je voudrais comprendre la noor',
    'explique moi noor',
  ])('%s', (query) => expect(words(query)).toBe('noor'));

  test.each([
    'معلومات حول نور',
    'ابحث عن نور',
    'شرح نور',
    'بغيت نعرف على نور',
    'اعطيني معلومات على نور',
    'نبذة عن نور',
    'أخبار عن نور',
  ])('%s', (query) => expect(words(query)).toBe('نور'));
});

describe('a hedge says nothing', () => {
  test.each([
    ['When was noor actually supposed to start?', 'noor start'],
    ['has noor already really started yet', 'noor started'],
    ['متى كان مفترضا أن تبدأ نور فعلا', 'تبدا نور'],
    ['هل نور مازالت المفروض تبدأ', 'نور تبدا'],
    ['من سيستفيد من نور', 'نور'],
    ['نور ستوفر وسيخلق', 'نور وسيخلق'],
    ['quand noor est-elle censée ouvrir', 'noor ouvrir'],
    ['noor est-il vraiment prévu', 'noor'],
  ])('%s', (query, expected) => expect(words(query)).toBe(expected));
});

describe('they count', () => {
  test.each([
    ['where nothing follows', 'information', 'information'],
    ['where they are of the subject', 'information technology', 'information technology'],
    ['behind the subject', 'noor information', 'noor information'],
    ['where only such words were typed', 'معلومات شرح', 'معلومات شرح'],
  ])('%s: %s', (_, query, expected) => expect(words(query)).toBe(expected));
});
