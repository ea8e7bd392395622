// The bounds of the search beside a walk over micro-batches: never below what is reached, and hardly above it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestWholeMicroBatches,
  blankShape,
  groupRateBound,
  type Shape,
  setShape,
  shapeBound,
} from '../../../../src/model/cluster/layout/search/bound.ts';
import type { LeastTimes } from '../../../../src/model/cluster/step/leastTimes.ts';

const seconds = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const shapes = fc
  .record({
    workS: seconds(0.01, 1),
    passS: seconds(0, 10),
    aloneS: seconds(0, 5),
    interleavedS: seconds(0, 5),
    stages: fc.integer({ min: 1, max: 30 }),
    mostInterleave: fc.integer({ min: 1, max: 8 }),
  })
  // As the search has it: chunks wait no longer than one chunk does.
  .map((shape) => ({
    ...shape,
    tokens: 1000,
    interleavedS: Math.min(shape.interleavedS, shape.aloneS),
    mostInterleave: shape.stages > 1 ? shape.mostInterleave : 1,
  }));
const jobs = fc.record({
  data: fc.integer({ min: 1, max: 50 }),
  microBatches: fc.integer({ min: 1, max: 400 }),
  critical: fc.integer({ min: 1e3, max: 1e8 }),
});

/** Useful tokens per second of m micro-batches on each of so many ranks. */
function rate(shape: Shape, data: number, m: number, critical: number): number {
  const batch = data * m * shape.tokens;
  const interleaves = m >= shape.stages && shape.mostInterleave > 1;
  const waitS = interleaves
    ? shape.passS / shape.mostInterleave + shape.interleavedS
    : shape.passS + shape.aloneS;
  return batch / (1 + batch / critical) / (m * shape.workS + waitS);
}

describe('the best whole number of micro-batches', () => {
  test('is the best of all from the fewest to the most', () => {
    fc.assert(
      fc.property(shapes, jobs, fc.integer({ min: 1, max: 40 }), (shape, { data, critical }, low) => {
        const plain = { ...shape, mostInterleave: 1 };
        const high = low + 60;
        const { workS, passS, aloneS, tokens } = plain;
        const best = bestWholeMicroBatches(workS, passS + aloneS, tokens, data, low, high, critical);
        expect(Number.isInteger(best) && best >= low && best <= high).toBe(true);
        const reached = rate(plain, data, best, critical);
        for (let m = low; m <= high; m++)
          expect(rate(plain, data, m, critical)).toBeLessThanOrEqual(reached * (1 + 1e-12));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the bound of a shape', () => {
  test('is not beaten by any number of ranks and micro-batches that the batch has room for', () => {
    fc.assert(
      fc.property(shapes, jobs, (shape, { data, microBatches, critical }) => {
        const bound = shapeBound(shape, data, microBatches, critical);
        for (let ranks = 1; ranks <= Math.min(data, microBatches); ranks++)
          for (let m = 1; ranks * m <= microBatches; m++)
            expect(rate(shape, ranks, m, critical)).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 60 },
    );
  });
  test('is reached where a micro-batch may be cut, to a thousandth', () => {
    fc.assert(
      fc.property(shapes, jobs, (shape, { data, microBatches, critical }) => {
        const plain = { ...shape, mostInterleave: 1 };
        const ranks = Math.min(data, microBatches);
        const most = microBatches / ranks;
        let reached = 0;
        for (let step = 0; step <= 4000; step++)
          reached = Math.max(reached, rate(plain, ranks, most ** (step / 4000), critical));
        expect(shapeBound(plain, data, microBatches, critical) / reached).toBeLessThan(1.001);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the bound of a group with room for more replicas than micro-batches', () => {
  const least: LeastTimes = {
    ...{ totalS: 1, workS: 1, exchangeS: 0, headS: 0, embeddingS: 0 },
    ...{ weightsS: 0.2, fixedS: 0 },
  };
  // 20 replicas and 11 micro-batches of 1,000 tokens, at most 0.55 of one each.
  const boundAt = (critical: number): number => groupRateBound(least, 2, 1000, 20, 11, critical);
  test('is that of two stages where the whole batch is worth it: (0.55 + 1/2)·1 s and half of the weights', () =>
    expect(boundAt(1e12)).toBeCloseTo(11_000 / (0.55 + 0.5 + 0.1), 3));
  test('is that of few stages where a small batch is: weights with their share of micro-batches, and the work once', () => {
    // The best share m of the rate B / (1 + B/200) / (0.2·m + 1), B = 20,000·m.
    const m = Math.sqrt(200 / (20_000 * 0.2));
    expect(boundAt(200)).toBeCloseTo((20_000 * m) / (1 + 100 * m) / (0.2 * m + 1), 6);
  });
});

describe('the shape of depths', () => {
  const least: LeastTimes = {
    ...{ totalS: 106, workS: 90, exchangeS: 0, headS: 5, embeddingS: 1 },
    ...{ weightsS: 64, fixedS: 3 },
  };
  const shapeOf = (first: number, last: number, stageLayers: number): Shape => {
    const shape = blankShape();
    setShape(shape, least, 100, first, last, stageLayers, 4);
    return shape;
  };
  test('of one takes the slowest stage, the rest as waiting, and its part of the weights', () => {
    // 20 of 100 layers of 1 s, and the head of 5 s on the last.
    expect(shapeOf(5, 5, 20)).toMatchObject({
      workS: 25,
      passS: 81,
      aloneS: 3 + 64 / 5,
      interleavedS: 3 + 64 / 5,
    });
    expect(shapeOf(5, 5, 20)).toMatchObject({ stages: 5, mostInterleave: 4 });
  });
  test('of several takes the fullest stage without the head, or an even part of the deepest', () => {
    expect(shapeOf(34, 36, 3)).toMatchObject({ workS: 3, passS: 103, aloneS: 3, stages: 34 });
    expect(shapeOf(5, 6, 10).workS).toBeCloseTo(106 / 6, 12);
  });
  test('of one stage has no chunks; beyond 32 stages weights are left out', () => {
    expect(shapeOf(1, 1, 100)).toMatchObject({ workS: 106, passS: 0, mostInterleave: 1, aloneS: 67 });
    expect([shapeOf(32, 32, 4).aloneS, shapeOf(33, 33, 4).aloneS]).toEqual([5, 3]);
  });
});

test('asked for no more than enough, the bound of a group above it is the same', () => {
  const times = fc.record({
    ...{ totalS: seconds(0.1, 10), weightsS: seconds(0, 50), fixedS: seconds(0, 1) },
    ...{
      workS: fc.constant(0),
      exchangeS: fc.constant(0),
      headS: fc.constant(0),
      embeddingS: fc.constant(0),
    },
  });
  fc.assert(
    fc.property(times, jobs, seconds(0, 3), (least, { data, microBatches, critical }, share) => {
      const bound = groupRateBound(least, 80, 1000, data, microBatches, critical);
      const enough = share * bound;
      const asked = groupRateBound(least, 80, 1000, data, microBatches, critical, enough);
      expect(asked > enough ? asked : bound).toBe(bound);
    }),
  );
});
