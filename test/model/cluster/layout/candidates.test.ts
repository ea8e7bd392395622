// What the search has to choose from, and how it cuts the GPUs of a site into stretches.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contextSizes,
  divisorCount,
  expertSizes,
  groupsOf,
  mostChunksByDepth,
  tensorSizes,
} from '../../../../src/model/cluster/layout/candidates.ts';
import { goodputBoundsOf, MOST_STRETCHES } from '../../../../src/model/cluster/layout/progress.ts';
import { stageLayersByDepth } from '../../../../src/model/cluster/step/stages.ts';
import { exponential } from '../../../../src/model/numbers/exact.ts';
import { workload } from '../control.ts';

describe('sizes', () => {
  test('of expert groups are powers of two up to 64 that divide the experts', () => {
    expect([1, 6, 8, 64, 256, 384].map((count) => expertSizes(count).at(-1))).toEqual([1, 2, 8, 64, 64, 64]);
    expect(expertSizes(8)).toEqual([1, 2, 4, 8]);
  });
  test('of tensor groups share out eight key heads or copy each as often, and no more than there are heads', () => {
    const heads = { ...workload, heads: 48, kvHeads: 8 };
    expect(tensorSizes(heads, 72)).toEqual([1, 2, 4, 8, 16, 24, 48]);
    expect(tensorSizes(heads, 24)).toEqual([1, 2, 4, 8, 16, 24]);
  });
  test('of context groups leave 128 tokens for each rank', () => {
    expect(contextSizes(127, 9)).toEqual([1]);
    expect(contextSizes(256, 9)).toEqual([1, 2]);
    expect(contextSizes(128 * 7, 2)).toEqual([1, 2, 4, 6]);
  });
  test('of micro-batches are those of 1, 2, 4 and 8 that the batch has room for', () => {
    const one = { ...workload, heads: 1, kvHeads: 1, sequence: 128 };
    expect(groupsOf(one, 8, 5)).toEqual(
      [1, 2, 4].map((microBatch) => ({ tensor: 1, context: 1, microBatch })),
    );
    expect(groupsOf(one, 8, 8)).toHaveLength(4);
  });
  test('of groups cross tensor, context and micro-batch', () => {
    const two = { ...workload, heads: 2, kvHeads: 2, sequence: 256 };
    const groups = groupsOf(two, 2, 2);
    expect(groups).toHaveLength(2 * 2 * 2);
    expect(groups.at(-1)).toEqual({ tensor: 2, context: 2, microBatch: 2 });
  });
});

describe('chunks of a stage', () => {
  test('of 80 layers are as many as its layers, but no more than 82 in all, each with as many', () => {
    const chunks = mostChunksByDepth(80, stageLayersByDepth(80));
    // 7 stages of 12 in 82 places: 11 do not divide 12, 6 do.
    expect([chunks[1], chunks[2], chunks[5], chunks[7], chunks[80]]).toEqual([80, 40, 16, 6, 1]);
  });
  test('12 layers lie in 1, 2, 3, 4, 6 or 12 chunks; up to five, in four ways', () => {
    expect(divisorCount(12, 12)).toBe(6);
    expect(divisorCount(12, 5)).toBe(4);
    expect(divisorCount(12, 0)).toBe(0);
  });
});

describe('stretches of 1,000 GPUs', () => {
  test('begin at 1, 50, 100, 200, 400, 650 and 850, each up to the next', () => {
    const { from, upTo } = goodputBoundsOf(() => 1, 1000);
    expect([...from]).toEqual([1, 50, 100, 200, 400, 650, 850]);
    expect([...upTo]).toEqual([50, 100, 200, 400, 650, 850, 1000]);
  });
  test('are shares of the GPUs that failures leave some use of, and few and long beyond', () => {
    const { from, upTo, atMost } = goodputBoundsOf((gpus) => 1 / (1 + (gpus / 10) ** 2), 1024);
    expect(from.find((gpus) => gpus > 1)).toBeLessThan(10);
    expect(upTo.at(-1)).toBe(1024);
    for (let i = 1; i < from.length; i++) {
      expect(from[i]).toBe(upTo[i - 1]);
      expect(atMost[i]).toBeLessThanOrEqual(atMost[i - 1]!);
    }
  });
  test('are never more than the search has bits for, however many GPUs fail however often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e8 }), fc.double({ min: 1e-3, max: 1e9 }), (gpus, failing) => {
        const falling = (count: number): number => exponential(-count / failing);
        expect(goodputBoundsOf(falling, gpus).from.length).toBeLessThanOrEqual(MOST_STRETCHES);
      }),
    );
  });
  test('promise the goodput of the smallest job in each, with spares, as one replica or in the smallest, whichever is more', () => {
    const { from, atMost } = goodputBoundsOf(
      (gpus, replica, hasSpares) => (hasSpares ? 1 : 0.5) - gpus / 4000 - (replica < gpus ? 0.1 : 0),
      1000,
    );
    expect([...atMost]).toEqual([...from].map((gpus) => 1 - gpus / 4000));
    const among = goodputBoundsOf((_, replica) => (replica === 1 ? 0.9 : 0.2), 1000);
    expect(new Set(among.atMost)).toEqual(new Set([0.9]));
  });
});
