// What the search spends: bounds keep it from most layouts, and from asking the model about most groups.
import { expect, test } from 'vitest';
import type { StatedFailures } from '../../../../src/model/cluster/goodput/statedFailures.ts';
import { modelOf, type SiteInput } from '../../../../src/model/cluster/site/siteInput.ts';
import { sitePoint } from '../../../../src/model/cluster/site/sitePoint.ts';
import type { StepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { seeds, site } from '../control.ts';

const questions = ['stepTimeS', 'setLeastTimes', 'setDepthTimes', 'setBesideTimes', 'setPasses'] as const;
type Counts = Record<(typeof questions)[number], number>;

/** A model that counts what it is asked. */
function counting(model: StepModel): { model: StepModel; counts: Counts } {
  const counts: Counts = {
    stepTimeS: 0,
    setLeastTimes: 0,
    setDepthTimes: 0,
    setBesideTimes: 0,
    setPasses: 0,
  };
  const counted = { ...model };
  for (const name of questions) {
    const ask = model[name] as (...args: unknown[]) => never;
    counted[name] = (...args: unknown[]) => {
      counts[name] += 1;
      return ask(...args);
    };
  }
  return { model: counted, counts };
}

function searched(
  id: string,
  siteMw: number,
  change: Partial<SiteInput> = {},
): { counts: Counts; considered: number; covered: number } {
  const input = { ...site, siteMw, workload: seeds.shapes.get(id)!, ...change };
  const { model, counts } = counting(modelOf(input));
  const { considered, covered } = sitePoint(input, model)!.search;
  return { counts, considered, covered };
}

/** A fifth more than the search asks today: a bound that no longer excludes what it can costs more. */
test.each([
  [
    'llama-3-1-405b',
    40,
    { stepTimeS: 150, setLeastTimes: 1600, setDepthTimes: 12, setBesideTimes: 115, setPasses: 25 },
  ],
  [
    'llama-3-1-405b',
    500,
    { stepTimeS: 75, setLeastTimes: 1600, setDepthTimes: 28, setBesideTimes: 52, setPasses: 14 },
  ],
  [
    'deepseek-v3-671b',
    500,
    { stepTimeS: 108, setLeastTimes: 2950, setDepthTimes: 21, setBesideTimes: 720, setPasses: 117 },
  ],
  [
    'mixtral-8x7b',
    500,
    { stepTimeS: 72, setLeastTimes: 5140, setDepthTimes: 38, setBesideTimes: 330, setPasses: 138 },
  ],
])('%s at %d MW asks the model little', (id, siteMw, most) => {
  const { counts, considered, covered } = searched(id, siteMw);
  for (const name of questions) expect(counts[name], name).toBeLessThanOrEqual(most[name]);
  expect(covered).toBeGreaterThan(12 * considered);
});

/** Goodput is bounded closely where it falls fast: bounds by seven fixed stretches left 4.4 million layouts to cover. */
test('bounds exclude most for a job whose chips fail ten times as often', () => {
  const failures: StatedFailures = { mode: 'job', checkpointIntervalS: null, failuresPerGpuDay: 0.004 };
  const { covered } = searched('llama-3-1-405b', 500, { failures });
  expect(covered).toBeLessThan(260_000);
});

/** Stretches by the whole site left 4.8 million, all in the first of them. */
test('bounds exclude most for a site of a million small chips, of which failures leave 54,000 some use', () => {
  const accelerator = seeds.accelerators.get('TPU-V5E')!;
  const failures: StatedFailures = { mode: 'replica', failuresPerGpuDay: 0.006 };
  const change = { accelerator, precision: 'bf16', rackKw: accelerator.rackKw, failures } as const;
  const { covered } = searched('dbrx-132b', 500, change);
  expect(covered).toBeLessThan(1_000_000);
});
