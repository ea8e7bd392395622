// Only the words as typed: texts decide, which are read in portions until there are enough.
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Drawing } from '../../../src/search/browser/results/results.ts';
import type { Words } from '../../../src/search/browser/words.ts';
import type { Answer } from '../../../src/search/query/answer.ts';

const plan = { words: ['battery'] };
const ids = Array.from({ length: 100 }, (_, place) => `c0.${place}`);
const answer = { ids, plan, marks: new Set(['batteri']) } as unknown as Answer;
const search = {
  kinds: {},
  results: { one: '{n} result', other: '{n} results' },
  atLeast: 'At least {count}',
};
const words = { search, status: {} } as unknown as Words;

let asked: string[] = [];
/** The lines from this one on hold the word as it is typed; the others hold its plural. */
let first = 0;
/** Lines whose texts do not come. */
let lost: string[] = [];

beforeEach(() => {
  const { document } = parseHTML('<html lang="en"><body></body></html>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('fetch', async (url: string) => {
    const id = /(c0\.\d+)\.json/.exec(url)?.[1] ?? '';
    asked.push(id);
    if (lost.includes(id)) return Response.error();
    const title = Number(id.slice(3)) < first ? 'batteries' : 'a battery';
    return Response.json({ path: 'evidence/', title });
  });
  asked = [];
  lost = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function draw(drawing: Partial<Drawing>) {
  const { countInWords, drawAnswer } = await import('../../../src/search/browser/results/results.ts');
  const drawn = await drawAnswer(answer, words, { limit: 10, isLiteral: true, prefix: 'x', ...drawing });
  return { ...drawn, rows: drawn.list.children.length, said: countInWords(drawn, words) };
}

describe('only the words as typed', () => {
  test('reads no more texts than it shows where all hold them', async () => {
    first = 0;
    const { rows, hasMore, said } = await draw({});
    expect([rows, hasMore, said, asked.length]).toEqual([10, true, 'At least 10 results', 10]);
  });

  test('reads on where the first hold other forms, and shows no more than its limit', async () => {
    first = 15;
    const { rows, hasMore, said } = await draw({});
    expect([rows, hasMore, said, asked.length]).toEqual([10, true, 'At least 10 results', 30]);
  });

  test('counts what it shows once every text was read', async () => {
    first = 97;
    const { rows, hasMore, said } = await draw({});
    expect([rows, hasMore, said, asked.length]).toEqual([3, false, '3 results', 100]);
  });

  test('is empty where no text holds them', async () => {
    first = 100;
    const { rows, hasMore, count } = await draw({});
    expect([rows, hasMore, count]).toEqual([0, false, 0]);
  });

  test('tells texts that did not come', async () => {
    first = 0;
    lost = ['c0.3', 'c0.4'];
    const { rows, lost: missing } = await draw({});
    expect([rows, missing]).toEqual([8, 2]);
  });
});

test('all forms: one portion is read, and all results are counted', async () => {
  first = 97;
  const { rows, hasMore, said } = await draw({ isLiteral: false });
  expect([rows, hasMore, said, asked.length]).toEqual([10, true, '100 results', 10]);
});
