// The index files of Pagefind read here, beside Pagefind's own program: the same records, places and scores for every word.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex, type IndexFile } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { rewriteIndex } from '../../src/search/index/rewriteIndex.ts';
import { tuning } from '../../src/search/query/tuning.ts';
import { openIndex } from '../../src/search/reading/openIndex.ts';
import { stemEnd } from '../../src/search/stemNames.ts';

interface Program {
  createInstance: (options: object) => {
    init: () => Promise<void>;
    search: (
      word: string | null,
      options?: object,
    ) => Promise<{ results: { id: string; score: number; words: number[] }[] }>;
  };
}

const folder = mkdtempSync(join(tmpdir(), 'miqyas-reading-'));
const words = ['مركز', 'data', 'قمر', ...Array.from({ length: 300 }, (_, number) => `w${number}`)];
const nameOf = (stem: string): string => stem + stemEnd;
let files: IndexFile[] = [];
const listFile = (): string => files.find(({ path }) => path.endsWith('.pf_meta'))?.path ?? '';

/** Words of a record: rare ones stand in few records, and its length and theirs differ. */
const textOf = (record: number): string[] =>
  words.filter(
    (_, place) => record === place % 60 || (record * 31 + place * 17) % (place + 3) < 2 + (record % 5),
  );

beforeAll(async () => {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start');
  for (let record = 0; record < 60; record += 1) {
    const text = textOf(record).flatMap((word, place) => Array.from({ length: 1 + (place % 3) }, () => word));
    await index.addCustomRecord({
      url: `s${record}`,
      content: text.map(nameOf).join(' '),
      language: 'unknown',
      meta: { title: '', t: nameOf(words[record] ?? ''), k: `${nameOf('data')} ${nameOf('data')}` },
      filters: { article: [String(record % 4)] },
    });
  }
  files = await rewriteIndex((await index.getFiles()).files, (fragment) => fragment);
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});

afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true });
  vi.unstubAllGlobals();
});

const open = (): ReturnType<typeof openIndex> =>
  openIndex(async (path) => new Uint8Array(await readFile(join(folder, path))), listFile(), nameOf);

/** Pagefind's own program, which believes itself in a page. */
async function openProgram(): Promise<ReturnType<Program['createInstance']>> {
  const origin = 'http://search.invalid/';
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('location', new URL(origin));
  vi.stubGlobal('document', {
    querySelector: () => ({ getAttribute: () => 'unknown' }),
    currentScript: null,
  });
  vi.stubGlobal('fetch', async (url: string) => {
    const body = await readFile(join(folder, new URL(url, origin).pathname));
    return new Response(new Uint8Array(body));
  });
  const program: Program = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
  const { pageLength, termSaturation, heading, about } = tuning.index;
  const metaWeights = { t: heading, k: about, title: 0 };
  const ranking = { metaWeights, pageLength, termSaturation, diacriticSimilarity: 0 };
  const instance = program.createInstance({ basePath: origin, baseUrl: '/', noWorker: true, ranking });
  await instance.init();
  return instance;
}

describe('an index of Pagefind', () => {
  test('is read and scored as its own program does', async () => {
    const [index, program] = [await open(), await openProgram()];
    const { fieldSaturation } = tuning.index;
    // Pagefind asks only whether a field has the word, and not how often.
    tuning.index.fieldSaturation = 0;
    try {
      for (const word of words) {
        const { results } = await program.search(nameOf(word));
        const hits = await index.find(word);
        expect(results.length).toBeGreaterThan(0);
        expect([...hits.keys()].sort()).toEqual(results.map(({ id }) => id).sort());
        for (const { id, score, words: places } of results) {
          expect(hits.get(id)?.places).toEqual(places);
          expect(hits.get(id)?.score).toBeCloseTo(score, 4);
        }
      }
      const { results } = await program.search(null, { filters: { article: ['2'] } });
      expect([...(await index.having('article', '2'))].sort()).toEqual(results.map(({ id }) => id).sort());
    } finally {
      tuning.index.fieldSaturation = fieldSaturation;
    }
  });

  test('tells a stem that it lacks, and has nothing for a number that it lacks', async () => {
    const index = await open();
    await expect(index.find('zzz')).rejects.toThrow('lacks zzz');
    expect((await index.find('4711')).size).toBe(0);
    expect((await index.having('article', 'none')).size).toBe(0);
  });

  test('asks for each file once, and again after one that did not come', async () => {
    const asked: string[] = [];
    let isLost = true;
    const index = await openIndex(
      async (path) => {
        asked.push(path);
        if (path.startsWith('index/') && isLost) throw new Error('lost');
        return new Uint8Array(await readFile(join(folder, path)));
      },
      listFile(),
      nameOf,
    );
    await expect(index.find('data')).rejects.toThrow('lost');
    isLost = false;
    await Promise.all([index.find('data'), index.find('data')]);
    expect(asked).toHaveLength(3);
  });

  test.each([
    ['other bytes', 'broken', 'without the mark'],
    ['a file that ends early', 'pagefind_dcd\u0018', 'end within a number'],
  ])('with %s is told to be broken', async (_, bytes, message) => {
    const get = async () => new TextEncoder().encode(bytes);
    await expect(openIndex(get, 'list', nameOf)).rejects.toThrow(message);
  });
});
