import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_SLICES, nextChunkDraws, takeChunk, wholeSlices } from '../../../src/engine/stragglers/plan.ts';
import { DEFAULT_SITE_POWERS_MW, type Scenario } from '../../../src/engine/stragglers/scenario.ts';
import { drawCountOfSlice, type Slice } from '../../../src/kernels/stragglers/slice.ts';
import { SMALL } from './scenarios.ts';

test('the default run has 24 sizes, equally spaced from 40 to 500 MW', () => {
  expect(DEFAULT_SITE_POWERS_MW).toHaveLength(24);
  expect(DEFAULT_SITE_POWERS_MW[0]).toBe(40);
  expect(DEFAULT_SITE_POWERS_MW[1]).toBe(60);
  expect(DEFAULT_SITE_POWERS_MW.at(-1)).toBe(500);
});

/** All chunks of a run, cut at the sizes that `drawsOf` names. */
function chunksOf(
  scenario: Scenario,
  drawsOf: (index: number) => number,
  isAlone?: (slice: Slice, block: number) => boolean,
): Slice[][] {
  const chunks: Slice[][] = [];
  const waiting = wholeSlices(scenario).reverse();
  while (waiting.length > 0) {
    chunks.push(takeChunk(waiting, { draws: drawsOf(chunks.length), maxSlices: MAX_SLICES, isAlone }));
  }
  return chunks;
}

const drawsIn = (slices: readonly Slice[]): number =>
  slices.reduce((sum, slice) => sum + drawCountOfSlice(slice), 0);

describe('a run in chunks', () => {
  const scenarios = fc.record({
    gpuCounts: fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 5 }),
    steps: fc.integer({ min: 1, max: 20 }).map((blocks) => 4 * blocks),
    replicates: fc.integer({ min: 1, max: 3 }),
    draws: fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 9 }),
  });

  test('has every step block of every size and replicate once, in working order', () => {
    fc.assert(
      fc.property(scenarios, ({ draws, ...shape }) => {
        const scenario = { ...SMALL, ...shape };
        const chunks = chunksOf(scenario, (index) => draws[index % draws.length]!);
        const blocks = chunks
          .flat()
          .flatMap(({ replicate, sizeIndex, firstBlock, blockCount }) =>
            Array.from({ length: blockCount }, (_, i) => `${replicate} ${sizeIndex} ${firstBlock + i}`),
          );
        const expected: string[] = [];
        for (let replicate = 0; replicate < scenario.replicates; replicate++) {
          scenario.gpuCounts.forEach((_, size) => {
            for (let block = 0; block < scenario.steps / 4; block++)
              expected.push(`${replicate} ${size} ${block}`);
          });
        }
        expect(blocks).toEqual(expected);
        const gpus = scenario.gpuCounts.reduce((sum, count) => sum + count, 0);
        expect(drawsIn(chunks.flat())).toBe(gpus * scenario.steps * scenario.replicates);
      }),
    );
  });

  test('holds at most the draws asked for in a chunk, or one step block', () => {
    fc.assert(
      fc.property(scenarios, ({ draws, ...shape }) => {
        const scenario = { ...SMALL, ...shape };
        chunksOf(scenario, (index) => draws[index % draws.length]!).forEach((slices, index) => {
          const isOneBlock = slices.length === 1 && slices[0]!.blockCount === 1;
          if (!isOneBlock) expect(drawsIn(slices)).toBeLessThanOrEqual(draws[index % draws.length]!);
        });
      }),
    );
  });

  test('fills a chunk as far as the next step block allows', () => {
    // Blocks of 400 draws: 1,000 draws are two blocks and no third, though 200 draws are left.
    const scenario = { ...SMALL, gpuCounts: [100, 100], steps: 20, replicates: 1 };
    expect(chunksOf(scenario, () => 1_000).map(drawsIn)).toEqual([800, 800, 800, 800, 800]);
  });

  test('reads the chosen blocks alone, and all others together as before', () => {
    const scenario = { ...SMALL, gpuCounts: [10, 20], steps: 40, replicates: 1 };
    const chunks = chunksOf(
      scenario,
      () => 1e6,
      ({ sizeIndex }, block) => (sizeIndex === 0 ? block === 0 || block === 9 : block === 4 || block === 5),
    );
    const shape = chunks.map((slices) => slices.map((s) => [s.sizeIndex, s.firstBlock, s.blockCount]));
    expect(shape).toEqual([
      [[0, 0, 1]],
      [[0, 1, 8]],
      [[0, 9, 1]],
      [[1, 0, 4]],
      [[1, 4, 1]],
      [[1, 5, 1]],
      [[1, 6, 4]],
    ]);
  });

  test('has no more slices in a chunk than there are uniforms', () => {
    const scenario = { ...SMALL, gpuCounts: Array.from({ length: 500 }, () => 1) };
    const chunks = chunksOf(scenario, () => Number.MAX_SAFE_INTEGER);
    expect(Math.max(...chunks.map((slices) => slices.length))).toBe(MAX_SLICES);
  });
});

test.each([
  ['doubles at most', 1_000_000, 1, 2_000_000],
  ['halves at most', 1_000_000, 500, 500_000],
  ['aims at 20 ms', 1_000_000, 16, 1_250_000],
  ['ends at 2^28 draws', 2 ** 28, 1, 2 ** 28],
  ['bears a clock that stands still', 1_000_000, 0, 2_000_000],
])('the next chunk %s', (_, draws, durationMs, expected) => {
  expect(nextChunkDraws(draws, durationMs)).toBe(expected);
});
