// Predicted over measured times of single operators, worked out by hand.
import { describe, expect, test } from 'vitest';
import {
  attentionRatios,
  attentionTrainingRatios,
  fitLatentRatio,
  groupedRatios,
  productRatios,
} from '../../../../src/model/cluster/fit/fitOperators.ts';

/** A memory so slow, and products so fast, that bytes alone take time: 1 GB/s beside 1 TFLOP/s. */
const slow = { flopsPerS: 1e12, memoryBytesPerS: 1e9 };
const swift = { efficiency: 1e12, halfSize: 0 };
const sizes = { m: 10, k: 1000, n: 20 };

describe('a product of 10 × 1,000 by 1,000 × 20, 400,000 FLOPs at half of 1 TFLOP/s, or 0.8 us', () => {
  const ratioOf = (part: 'forward' | 'input-gradient' | 'weight-gradient'): number =>
    productRatios([{ part, ...sizes, efficiency: 0.5 }], swift, slow)[0]!;
  test('forward and of an input gradient moves 2 · (10,000 + 20,000) + 2 · 200 bytes: 60.4 us', () => {
    expect(ratioOf('forward')).toBeCloseTo(60.4 / 0.8, 6);
    expect(ratioOf('input-gradient')).toBeCloseTo(60.4 / 0.8, 6);
  });
  test('of a weight gradient adds into 200 sums of four bytes, read and written: 61.2 us', () =>
    expect(ratioOf('weight-gradient')).toBeCloseTo(61.2 / 0.8, 6));
  test('that memory does not slow takes its FLOPs at the share of peak: predicted 0.4 beside measured 0.5', () => {
    const wide = { part: 'weight-gradient' as const, ...sizes, efficiency: 0.5 };
    const fast = { flopsPerS: 1e12, memoryBytesPerS: 1e18 };
    expect(productRatios([wide], { efficiency: 0.4, halfSize: 0 }, fast)[0]).toBeCloseTo(0.5 / 0.4, 9);
    const thin = 1.5 * 1.005 * 1.25;
    expect(productRatios([wide], { efficiency: 0.4, halfSize: 5 }, fast)[0]).toBeCloseTo(
      (thin * 0.5) / 0.4,
      9,
    );
  });
});

test('a grouped product with both gradients moves 60.4 + 60.4 + 140.4 kB; measured at 1/2, 1/4 and 1/5 of peak', () => {
  const row = { ...sizes, forward: 0.5, inputGradient: 0.25, weightGradient: 0.2 };
  expect(groupedRatios([row], 1, swift, slow)[0]).toBeCloseTo(261.2 / (0.4 * (2 + 4 + 5)), 6);
  const fast = { flopsPerS: 1e12, memoryBytesPerS: 1e18 };
  const half = groupedRatios([row], 0.5, { efficiency: 0.8, halfSize: 0 }, fast)[0];
  expect(half).toBeCloseTo(3 / (0.8 * 0.5) / (2 + 4 + 5), 9);
});

describe('attention of 1,000 tokens and 8 heads', () => {
  const row = { sequence: 1000, heads: 8, keyWidth: 128, valueWidth: 128, forward: 0.6, backward: 0.5 };
  const laws = {
    forward: { efficiency: 0.5, halfRows: 8000 },
    backward: { efficiency: 0.4, halfRows: 4000 },
  };
  test('computes half of its scores, at half the rate where as many rows are missing as there are', () => {
    expect(attentionRatios([row], 'forward', laws.forward)[0]).toBeCloseTo((0.3 / 0.5) * 2, 12);
    expect(attentionRatios([row], 'backward', laws.backward)[0]).toBeCloseTo((0.25 / 0.4) * 1.5, 12);
  });
  test('in training weighs both passes by what they took: 1/0.6 and 2.5/0.5', () => {
    const took = [1 / 0.6, 2.5 / 0.5] as const;
    const expected = (1.2 * took[0] + 0.9375 * took[1]) / (took[0] + took[1]);
    const ratios = attentionTrainingRatios([row], laws, 2.5);
    expect(ratios[0]).toBeCloseTo(expected, 12);
    // One row: the rate that makes the law true for it.
    expect(fitLatentRatio([row], laws, 2.5) / expected).toBeCloseTo(1, 3);
  });
});
