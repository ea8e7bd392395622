import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { checksumOf, crc32OfWords, outputWords } from '../../src/engine/checksum.ts';
import { runInThread } from '../../src/engine/stragglers/runInThread.ts';
import { SMALL } from './stragglers/scenarios.ts';

test('it is the CRC-32 of zlib', () => {
  expect(crc32OfWords(Uint32Array.of(0x34333231, 0x38373635))).toBe(crc32('12345678'));
});

test('words are taken as four bytes, lowest first, and runs of words can be continued', () => {
  const words = Uint32Array.from({ length: 1_000 }, (_, i) => Math.imul(i, 2654435761) >>> 0);
  const bytes = new Uint8Array(4_000);
  const view = new DataView(bytes.buffer);
  for (const [i, word] of words.entries()) view.setUint32(4 * i, word, true);
  expect(crc32OfWords(words)).toBe(crc32(bytes));
  expect(crc32OfWords(words.subarray(300), crc32OfWords(words.subarray(0, 300)))).toBe(crc32(bytes));
});

test('the output words are steps with their holders, then racks with sums in two words', () => {
  const result = {
    sizeIndex: 0,
    replicate: 0,
    gpuCount: 3,
    groupSize: 2,
    delayByStep: Uint32Array.of(10, 20),
    holderByStep: Uint32Array.of(1, 2),
    delayByRack: Uint32Array.of(20, 15),
    sumByRack: Float64Array.of(5 * 2 ** 32 + 7, 9),
  };
  expect([...outputWords(result)]).toEqual([10, 1, 20, 2, 20, 7, 5, 15, 9, 0]);
  const bytes = new Uint8Array(outputWords(result).buffer);
  expect(checksumOf([result])).toBe(crc32(bytes).toString(16).padStart(8, '0'));
});

test('the checksum of a small run is pinned', () => {
  expect(runInThread(SMALL).checksum).toBe('257df203');
});

test('the checksum moves with every input', () => {
  const { checksum } = runInThread(SMALL);
  const changes = [{ seed: 8 }, { jitterPercent: 101 }, { groupSize: 71 }, { steps: 60 }, { replicates: 1 }];
  for (const change of changes) expect(runInThread({ ...SMALL, ...change }).checksum).not.toBe(checksum);
});
