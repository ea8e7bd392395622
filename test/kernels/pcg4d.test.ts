import { expect, test } from 'vitest';
import { PERSISTENT_STREAM, pcg4d, TRANSIENT_STREAM, trialWord } from '../../src/kernels/draws/pcg4d.ts';

/** The published text of pcg4d in whole numbers of any length, reduced modulo 2^32. */
function pcg4dByBigInt(counter: number[]): number[] {
  const u32 = (value: bigint) => value & 0xffffffffn;
  let [x = 0n, y = 0n, z = 0n, w = 0n] = counter.map((word) => u32(BigInt(word) * 1664525n + 1013904223n));
  const mix = () => {
    x = u32(x + y * w);
    y = u32(y + z * x);
    z = u32(z + x * y);
    w = u32(w + y * z);
  };
  mix();
  x ^= x >> 16n;
  y ^= y >> 16n;
  z ^= z >> 16n;
  w ^= w >> 16n;
  mix();
  return [x, y, z, w].map(Number);
}

test.each([
  [0, 0, 0, 0],
  [1, 2, 3, 4],
  [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
  [203_999, 63, trialWord(23, 3, TRANSIENT_STREAM), 0xdecafbad],
])('the words of counter (%i, %i, %i, %i) follow the published text', (...counter) => {
  const [x = 0, y = 0, z = 0, w = 0] = counter;
  const words = new Int32Array(4);
  pcg4d(x, y, z, w, words);
  expect(Array.from(words, (word) => word >>> 0)).toEqual(pcg4dByBigInt(counter));
});

test('every bit of every word is set in half of the draws', () => {
  const drawCount = 65_536;
  const ones = new Uint32Array(128);
  const words = new Int32Array(4);
  for (let gpu = 0; gpu < drawCount; gpu++) {
    pcg4d(gpu, 5, 9, 1, words);
    for (let bit = 0; bit < 128; bit++) ones[bit]! += (words[bit >> 5]! >>> (bit & 31)) & 1;
  }
  // Six standard errors of a fair coin: 6 · √65,536 / 2 = 768.
  for (const count of ones) expect(Math.abs(count - drawCount / 2)).toBeLessThan(768);
});

test('the trial word keeps size, replicate and stream apart', () => {
  const trials = [0, 1, 65_535].flatMap((size) =>
    [0, 1, 16_383].flatMap((replicate) =>
      [PERSISTENT_STREAM, TRANSIENT_STREAM].map((stream) => trialWord(size, replicate, stream)),
    ),
  );
  expect(new Set(trials).size).toBe(18);
  expect(trialWord(23, 3, 1)).toBe((23 << 16) | (3 << 2) | 1);
  expect(trialWord(65_535, 16_383, 1)).toBe(0xfffffffd);
});
