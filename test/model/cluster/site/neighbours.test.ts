// The layout found at one power beside those of neighbouring powers: none that fits there is better.
import { describe, expect, test } from 'vitest';
import { memoryBytesOf } from '../../../../src/model/cluster/accelerator.ts';
import { type BatchPolicy, batchPolicies } from '../../../../src/model/cluster/batch.ts';
import { dataRanksThatFit } from '../../../../src/model/cluster/layout/packing.ts';
import { modelOf, mostBatchTokensAt } from '../../../../src/model/cluster/site/siteInput.ts';
import { type CurvePlace, usefulWithSameLayout } from '../../../../src/model/cluster/site/sitePoint.ts';
import { TrainingCurve } from '../../../../src/model/cluster/site/uses.ts';
import { createGenerator } from '../../../../src/model/numbers/sampling/generator.ts';
import { seeds, site } from '../control.ts';

type Use = 'grown' | 'frozen';
type Mode = 'job' | 'replica';

function placesOf(
  part: string,
  name: string,
  use: Use,
  policy: BatchPolicy,
  mode: Mode,
  sizesMw: readonly number[],
): CurvePlace[] {
  const accelerator = seeds.accelerators.get(part)!;
  const workload = seeds.shapes.get(name)!;
  const changed = { accelerator, rackKw: accelerator.rackKw, workload, precision: 'bf16' as const };
  const curve = new TrainingCurve({ ...site, ...changed, policy, failures: { mode } }, use);
  return sizesMw.flatMap((siteMw) => curve.at(siteMw) ?? []);
}

/** The most that a layout of another place gives at this one, over what was found there; 1 where none gives more. */
function mostOfOthers({ input, point }: CurvePlace, others: readonly CurvePlace[]): number {
  const model = modelOf(input);
  const { scaleUpDomain } = input.accelerator;
  const ratios = others.map(({ point: { layout } }) => {
    const fits =
      layout.data <= dataRanksThatFit(point.gpus, scaleUpDomain, layout) &&
      layout.globalBatch * input.workload.sequence <= mostBatchTokensAt(input, point.gpus) &&
      model.memoryBytes(layout) <= memoryBytesOf(input.accelerator);
    return fits ? usefulWithSameLayout(input, { ...point, layout }, model) / point.usefulTokensPerS : 1;
  });
  return Math.max(1, ...ratios);
}

/** Among thousands of data ranks not every number is tried: the best may lie between two, by so small a share. */
const BETWEEN = 5e-5;

function expectBest(places: readonly CurvePlace[], name: string): void {
  for (const place of places)
    expect(mostOfOthers(place, places), `${name}, ${place.input.siteMw} MW`).toBeLessThan(1 + BETWEEN);
}

describe('no layout of another power is better than the one found', () => {
  test.each<[string, string, Use, BatchPolicy, Mode, number[]]>([
    ['MI350X', 'palm-540b', 'grown', 'fixed', 'job', [289, 290]],
    ['H100-PCIE', 'opt-30b', 'frozen', 'fixed', 'replica', [245, 246, 247]],
    ['TRAINIUM-1', 'megatron-1t', 'frozen', 'fixed', 'job', [101, 149, 344, 357]],
  ])('%s, %s, %s, %s batch, %s', (...drawn) => expectBest(placesOf(...drawn), drawn.join(' ')));

  test('whatever accelerator, model, use, batch policy and restart', () => {
    const draw = createGenerator(10);
    const among = <T>(values: readonly T[]): T => values[draw() % values.length]!;
    const parts = [...new Set(seeds.accelerators.values())].map(({ id }) => id);
    const names = [...new Set(seeds.shapes.values())].map(({ id }) => id);
    for (let i = 0; i < 100; i++) {
      const mw = 40 + (draw() % 440);
      const sizesMw = [mw, mw + 1, mw + 2, mw + 20];
      const drawn = [
        among(parts),
        among(names),
        among(['grown', 'frozen'] as const),
        among(batchPolicies),
        among(['job', 'replica'] as const),
      ] as const;
      expectBest(placesOf(...drawn, sizesMw), drawn.join(' '));
    }
  });
});
