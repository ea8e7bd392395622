// Products and attention of a layer, worked out by hand.
import { describe, expect, test } from 'vitest';
import { type StepConstants, stepConstantsOf } from '../../../../src/model/cluster/step/constants.ts';
import {
  fusedAttentionBackwardS,
  fusedAttentionForwardS,
  unfusedAttentionS,
} from '../../../../src/model/cluster/step/layer/attention.ts';
import {
  gemmBackwardTimeS,
  gemmFlopTimeS,
  gemmForwardTimeS,
} from '../../../../src/model/cluster/step/layer/gemm.ts';
import {
  PRODUCT_TIME,
  PRODUCT_TIME_COUNT,
  type Product,
  productTable,
  sumProductTimes,
} from '../../../../src/model/cluster/step/layer/products.ts';
import { smoothMax } from '../../../../src/model/numbers/exact.ts';
import { seeds, settingsOf } from '../control.ts';

describe('a product of 10 × 1,000 by 1,000 × 20', () => {
  test('takes 2 · 15 · 25 · 1,005 FLOPs with a half size of 5', () =>
    expect(gemmFlopTimeS(10, 20, 1000, 1, 5)).toBe(2 * 15 * 25 * 1005));
  test('forward is the smooth maximum of that and of 2 · (10,000 + 20,000) + 2 · 200 bytes', () =>
    expect(gemmForwardTimeS(10, 20, 1000, 7e4, 1, 2)).toBeCloseTo(smoothMax(7e4, 60_400), 6));
  test('backward is the input gradient, 60,400 bytes too, and the weight gradient, 140,400', () =>
    expect(gemmBackwardTimeS(10, 20, 1000, 7e4, 1, 2)).toBeCloseTo(
      smoothMax(7e4, 60_400) + smoothMax(7e4, 140_400),
      6,
    ));
});

test('a table sums its products, each as often as a layer has it, shared out over the tensor group, with its casts', () => {
  const wide: Product = { n: 80, k: 1000, split: 'n', count: 1, flopsPerS: 1, operandBytes: 1, castBytes: 3 };
  const tall: Product = { ...wide, n: 20, k: 4000, split: 'k', count: 0.5, castBytes: 0 };
  const whole: Product = { ...wide, n: 20, split: 'neither', count: 2, flopsPerS: 4, castBytes: 1 };
  const sums = new Float64Array(PRODUCT_TIME_COUNT);
  sumProductTimes(sums, productTable([wide, tall, whole], 5, 0.5), 10, 3, 4);
  // On a rank of four all are 10 × 1,000 by 1,000 × 20.
  const timed = (time: (flopS: number) => number): number => {
    const flopS = gemmFlopTimeS(10, 20, 1000, 1, 5);
    return 3 * ((1 + 0.5) * time(flopS) + 2 * time(flopS / 4));
  };
  const forward = timed((flopS) => gemmForwardTimeS(10, 20, 1000, flopS, 0.5, 1));
  const backward = timed((flopS) => gemmBackwardTimeS(10, 20, 1000, flopS, 0.5, 1));
  expect(sums[PRODUCT_TIME.forward]! / forward).toBeCloseTo(1, 12);
  expect(sums[PRODUCT_TIME.backward]! / backward).toBeCloseTo(1, 12);
  const casts = 3 * 10 * (3 + 2 * 1) * 0.5;
  expect(sums[PRODUCT_TIME.forwardCast]).toBeCloseTo(casts * 1000, 6);
  expect(sums[PRODUCT_TIME.backwardCast]).toBeCloseTo(casts * 20, 6);
});

describe('attention', () => {
  const settings = settingsOf('A100-SXM-80GB', 'gpt-3-175b', 'bf16');
  const constants: StepConstants = {
    ...stepConstantsOf(settings, seeds.parameters),
    fusedAttentionSPerToken: 3,
    fusedAttentionHalfTokens: 100,
    fusedAttentionBackwardSPerToken: 5,
    fusedAttentionBackwardHalfTokens: 60,
  };
  test('fused takes its time for the tokens of a rank and for as many as it would need to be half as fast', () => {
    expect(fusedAttentionForwardS(constants, 4, 2000)).toBe(3 * (500 + 100));
    expect(fusedAttentionBackwardS(constants, 4, 2000)).toBe(5 * (500 + 60));
  });
  test.each([2, 4] as const)('unfused computes all scores in %d products, and moves them', (products) => {
    const { sequence, heads, attention } = settings.workload;
    const { gemmHalfSize: c, scoreForwardBytes, scoreBackwardBytes } = constants.parameters;
    const scores = (1000 * sequence * heads) / 8;
    const shape = (1 + c / attention.headDim) * (1 + c / sequence) ** 2;
    const arithmetic = (products * 2 * scores * attention.headDim * shape) / constants.bf16FlopsPerS;
    const operands = products * scores * 2 * constants.secondsPerByte;
    const softmax =
      scores * (products === 2 ? scoreForwardBytes : scoreBackwardBytes) * constants.secondsPerByte;
    expect(
      unfusedAttentionS(constants, 8, 1000, products) / (smoothMax(arithmetic, operands) + softmax),
    ).toBeCloseTo(1, 12);
  });
});
