// Pagefind's own files rewritten: smaller, our names, the same words.
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, describe, expect, test } from 'vitest';
import { encodeCbor } from '../../src/search/index/cbor.ts';
import { rewriteIndex } from '../../src/search/index/rewriteIndex.ts';
import { type CborValue, decodeCbor } from '../../src/search/reading/cbor.ts';

afterAll(async () => {
  await close();
});

const unpack = (content: Uint8Array): CborValue => decodeCbor(gunzipSync(content).subarray(12));

describe('CBOR', () => {
  test.each([0, 23, 24, 255, 256, 65_535, 65_536, 4_000_000_000, -1, -25, -300])('%i', (value) => {
    expect(decodeCbor(encodeCbor(value))).toBe(value);
  });

  test('nested arrays and text', () => {
    const value: CborValue = ['مركزǀ', [1, [-25, 3, [], 'x'.repeat(300)]]];
    expect(decodeCbor(encodeCbor(value))).toEqual(value);
  });

  test('what it does not know is told', () => {
    expect(() => decodeCbor(Buffer.from([0xf4]))).toThrow('received an item of kind 7');
  });
});

describe('a rewritten index', () => {
  test('holds the same words in more files, in order, and our names', async () => {
    const { index } = await createIndex();
    if (!index) throw new Error('Pagefind did not start');
    for (let record = 0; record < 40; record += 1) {
      const words = Array.from({ length: 200 }, (_, word) => `w${(record * 37 + word * 11) % 3000}ǀ`);
      await index.addCustomRecord({
        url: `s${record}`,
        content: words.join(' '),
        language: 'unknown',
        meta: { title: '' },
      });
    }
    const { files } = await index.getFiles();
    const rewritten = await rewriteIndex(files, (fragment) => `ours-${fragment}`);
    const wordsOf = (list: typeof files): CborValue[] =>
      list
        .filter(({ path }) => path.endsWith('.pf_index'))
        .flatMap(({ content }) => (unpack(content) as [CborValue[]])[0]);
    const byWord = (a: CborValue, b: CborValue): number => (String(a) < String(b) ? -1 : 1);
    expect(wordsOf(rewritten).sort(byWord)).toEqual(wordsOf(files).sort(byWord));
    const meta = rewritten.find(({ path }) => path.endsWith('.pf_meta'));
    const [, pages, chunks] = unpack(meta?.content ?? new Uint8Array()) as [
      string,
      [string][],
      [string, string, string][],
    ];
    expect(pages.every(([name]) => name.startsWith('ours-'))).toBe(true);
    expect(chunks.length).toBeGreaterThan(files.filter(({ path }) => path.endsWith('.pf_index')).length);
    const bounds = chunks.flatMap((chunk) => chunk.slice(0, 2));
    expect(bounds).toEqual(bounds.toSorted());
    expect(new Set(chunks.map(([, , name]) => name)).size).toBe(chunks.length);
    for (const [first, last, name] of chunks) {
      const words = wordsOf(rewritten.filter(({ path }) => path === `index/${name}.pf_index`)).map((word) =>
        String((word as CborValue[])[0]),
      );
      expect(words.length).toBeGreaterThan(0);
      expect(words.filter((word) => word < first || word > last)).toEqual([]);
    }
  });

  test('of another version of Pagefind is refused', async () => {
    await expect(rewriteIndex([], String)).rejects.toThrow('expected version 1.5');
  });
});
