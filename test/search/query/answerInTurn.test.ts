// A query on a page whose language has an index of its own: that one answers, the shared one where no word is of that language.
import { expect, test, vi } from 'vitest';
import { heldApart, heldShared, pick } from '../../../src/search/index/held.ts';
import { createLexicon } from '../../../src/search/query/lexicon.ts';
import { answerInTurn, type OpenIndex } from '../../../src/search/reading/answerInTurn.ts';

const opened = (texts: Record<string, string[]>): OpenIndex => ({
  lexicon: createLexicon({
    stems: new Set(Object.values(texts).flat()),
    groups: [],
    ordinary: new Set(),
    asides: new Set(),
    records: 10,
  }),
  index: {
    find: async (stem) =>
      new Map(
        Object.entries(texts)
          .filter(([, stems]) => stems.includes(stem))
          .map(([id, stems]) => [id, { score: 1, places: [stems.indexOf(stem)] }]),
      ),
    having: async () => new Set(),
  },
});

const french = opened({ 's0.0': ['sel', 'fondu'], 's0.1': ['couch'] });
const others = opened({ 's1.0': ['sel', 'compani'], 's1.1': ['owner'] });

async function ask(query: string) {
  const shared = vi.fn(async () => others);
  const { ids } = await answerInTurn(query, french, shared);
  return { ids, isShared: shared.mock.calls.length > 0 };
}

test.each([
  ['a word that both have is of the reader’s language', 'sel ', { ids: ['s0.0'], isShared: false }],
  ['a word of the reader’s language alone', 'couche ', { ids: ['s0.1'], isShared: false }],
  ['a word of the others alone', 'owner ', { ids: ['s1.1'], isShared: true }],
  ['a slip of a word of the reader’s language', 'coucge ', { ids: ['s0.1'], isShared: true }],
  ['a word of none', 'zzzzqqqq ', { ids: [], isShared: true }],
])('%s: %s', async (_, query, expected) => expect(await ask(query)).toEqual(expected));

test('an index holds each language whose texts are all there, and another language with the one that stands in for it', () => {
  const language = (code: string, fallback?: string) => ({
    code,
    fallback,
    name: code,
    direction: 'ltr' as const,
    script: 'latin' as const,
    digits: 'latn',
    locale: `${code}_MA`,
  });
  const [arabic, english, spanish] = [language('ar'), language('en'), language('es', 'en')];
  const held = (texts: Record<string, string>, own: Parameters<typeof pick>[0]) =>
    pick(own, (code) => texts[code]);
  const shared = heldShared([arabic, english, spanish]);
  expect(held({ ar: 'شمس', en: 'sun', es: 'sol' }, shared)).toEqual(['شمس', 'sun']);
  expect(held({ ar: 'شمس', en: 'sun', es: 'sol' }, heldApart(spanish))).toEqual(['sol']);
  expect(held({ ar: 'شمس', en: 'sun' }, heldApart(spanish))).toEqual(['sun']);
});
