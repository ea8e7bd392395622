// What search reads besides a query: words from an address, and what storage holds. 10,000 hostile values each do no harm.
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { packStems, unpackStems } from '../../../src/search/browser/landing/foundWords.ts';
import { recentQueries, rememberQuery } from '../../../src/search/browser/recent.ts';

const runs = { numRuns: 10_000, seed: 14 };
const any = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3_000 }),
  fc.array(fc.string({ unit: 'grapheme', maxLength: 50 }), { maxLength: 80 }).map((words) => words.join(' ')),
  fc.anything(),
);

afterEach(() => vi.unstubAllGlobals());

test('words from an address are few, short and each once, whatever it says', () => {
  fc.assert(
    fc.property(any, (received) => {
      const stems = unpackStems(received);
      expect(stems.length).toBeLessThanOrEqual(40);
      expect(new Set(stems).size).toBe(stems.length);
      for (const stem of stems) {
        expect(stem).toMatch(/^\S+$/);
        expect(stem.length).toBeLessThanOrEqual(30);
      }
      expect(unpackStems(packStems(stems))).toEqual(stems);
    }),
    runs,
  );
});

test('last queries are texts, whatever storage holds, and a new one comes first', () => {
  const stored = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constant(null));
  fc.assert(
    fc.property(stored, fc.string({ unit: 'grapheme', minLength: 1 }), (held, query) => {
      let kept = held;
      vi.stubGlobal('localStorage', {
        getItem: () => kept,
        setItem: (_: string, value: string) => {
          kept = value;
        },
        removeItem: () => {
          kept = null;
        },
      });
      const before = recentQueries();
      expect(before.length).toBeLessThanOrEqual(6);
      expect(before.every((text) => typeof text === 'string')).toBe(true);
      rememberQuery(query);
      if (query.trim()) expect(recentQueries()[0]).toBe(query.trim().slice(0, 100));
    }),
    runs,
  );
});
