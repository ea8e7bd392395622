import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fitTables } from '../../../../src/cli/calibrate/operators.ts';
import { attentionBackwardHalfRows, attentionHalfRows } from '../../../../src/model/cluster/accelerator.ts';
import { errorSummary } from '../../../../src/model/cluster/fit/calibration.ts';
import {
  type AttentionRow,
  attentionRatios,
  fitAttention,
  fitGroupedRatio,
  fitProducts,
  type GroupedRow,
  groupedRatios,
  type OperatorRates,
  type ProductRow,
  productParts,
  productRatios,
} from '../../../../src/model/cluster/fit/fitOperators.ts';
import { stepConstantsOf } from '../../../../src/model/cluster/step/constants.ts';
import {
  fusedAttentionBackwardS,
  fusedAttentionForwardS,
} from '../../../../src/model/cluster/step/layer/attention.ts';
import { seeds, settingsOf } from '../control.ts';

const rates: OperatorRates = { flopsPerS: 2e15, memoryBytesPerS: 7e12 };
const law = { efficiency: 0.6, halfSize: 150 };
const sizes = [512, 2048, 8192, 32768];

/** Rows at exactly the shares of peak that the law gives: predicted over measured time is 1. */
const products: ProductRow[] = productParts.flatMap((part) =>
  sizes.flatMap((m) =>
    sizes.map((n) => {
      const row = { part, m, n, k: 4096, efficiency: 1 };
      return { ...row, efficiency: 1 / productRatios([row], law, rates)[0]! };
    }),
  ),
);
const grouped: GroupedRow[] = sizes.map((m) => {
  const row = { m, k: 5120, n: 3072, forward: 1, inputGradient: 1, weightGradient: 1 };
  const share = 1 / groupedRatios([row], 0.8, law, rates)[0]!;
  return { ...row, forward: share, inputGradient: share, weightGradient: share };
});
const attentions: AttentionRow[] = [4, 16, 64, 256].map((heads) => {
  const row = { sequence: 4096, heads, keyWidth: 128, valueWidth: 128, forward: 1, backward: 1 };
  const shareOf = (pass: 'forward' | 'backward', efficiency: number, halfRows: number): number =>
    1 / attentionRatios([row], pass, { efficiency, halfRows })[0]!;
  return {
    ...row,
    forward: shareOf('forward', 0.55, 60000),
    backward: shareOf('backward', 0.45, 30000),
  };
});

describe('rows made by a law give its constants back', () => {
  test('products: share of peak and half size', () => {
    const fit = fitProducts(products, rates);
    expect(fit.efficiency).toBeCloseTo(law.efficiency, 3);
    expect(fit.halfSize).toBeCloseTo(law.halfSize, 0);
  });
  test('grouped products: their rate over that of plain ones', () => {
    expect(fitGroupedRatio(grouped, law, rates)).toBeCloseTo(0.8, 3);
  });
  test('attention: limit and half rows of either pass', () => {
    const forward = fitAttention(attentions, 'forward');
    expect(forward.efficiency).toBeCloseTo(0.55, 3);
    expect(forward.halfRows / 60000).toBeCloseTo(1, 2);
    const backward = fitAttention(attentions, 'backward');
    expect(backward.efficiency).toBeCloseTo(0.45, 3);
    expect(backward.halfRows / 30000).toBeCloseTo(1, 2);
  });
});

describe('the attention law of the fit is that of the step: half of all scores, at e·rows/(rows + rows₀) of bf16 peak', () => {
  const settings = settingsOf('B200-SXM', 'llama-3-1-70b', 'bf16');
  const constants = stepConstantsOf(settings, seeds.parameters);
  const { sequence, heads, attention } = settings.workload;
  const { attentionEfficiency, attentionBackwardEfficiencyRatio, attentionBackwardRatio } =
    constants.parameters;
  const flops = 4 * sequence * sequence * heads * attention.headDim;
  const shareOf = (stepS: number): number => flops / (settings.accelerator.peakTflops.bf16 * 1e12 * stepS);
  const forwardS = fusedAttentionForwardS(constants, 1, sequence);
  const backwardS = fusedAttentionBackwardS(constants, 1, sequence);
  const width = attention.headDim;
  const row = {
    ...{ sequence, heads, keyWidth: width, valueWidth: width },
    forward: shareOf(forwardS),
    backward: attentionBackwardRatio * shareOf(backwardS),
  };

  test('forward', () => {
    const halfRows = attentionHalfRows(settings.accelerator, seeds.parameters);
    const law = { efficiency: attentionEfficiency, halfRows };
    expect(attentionRatios([row], 'forward', law)[0]).toBeCloseTo(1, 12);
  });
  test('backward', () => {
    const halfRows = attentionBackwardHalfRows(settings.accelerator, seeds.parameters);
    const law = { efficiency: attentionEfficiency * attentionBackwardEfficiencyRatio, halfRows };
    expect(attentionRatios([row], 'backward', law)[0]).toBeCloseTo(1, 12);
  });
});

describe('the tables of the seeds', () => {
  const { values, priorCentres, errors } = fitTables(join(import.meta.dirname, '../../../../seeds'), seeds);

  test('give the constants that seeds/parameters.yaml holds', () => {
    for (const [id, value] of Object.entries(values)) {
      expect(Math.abs(seeds.parameters[id]! / value - 1), id).toBeLessThan(1e-3);
    }
    for (const [id, centre] of Object.entries(priorCentres)) {
      const { prior } = seeds.parameterEntries.find((entry) => entry.id === id)!;
      expect(Math.abs(prior!.centre / centre - 1), id).toBeLessThan(1e-3);
    }
  });
  // As `npm run calibrate -- --print` shows them.
  test.each([
    ['products', 514, 0.12, 0.46],
    ['grouped products, with gradients', 36, 0.12, 0.42],
    ['attention, forward', 22, 0.09, 0.34],
    ['attention, backward', 22, 0.09, 0.2],
    ['attention, both', 22, 0.08, 0.2],
  ])('%s: %d rows, off by at most %d on average and %d at worst', (name, rows, meanBound, maxBound) => {
    const found = errors.find((entry) => entry.name === name)!;
    expect(found.errors).toHaveLength(rows);
    const { mean, bias, max } = errorSummary(found.errors);
    expect(mean).toBeLessThan(meanBound);
    expect(Math.abs(bias)).toBeLessThan(0.02);
    expect(max).toBeLessThan(maxBound);
  });
});
