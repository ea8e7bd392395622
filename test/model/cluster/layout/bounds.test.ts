// The times that the search bounds steps by, of a group, of many depths, of one, and of its data ranks.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blankShape,
  groupRateBound,
  type Shape,
  setShape,
} from '../../../../src/model/cluster/layout/search/bound.ts';
import { gpusOfLayout, type Layout } from '../../../../src/model/cluster/step/layout.ts';
import type { LeastTimes } from '../../../../src/model/cluster/step/leastTimes.ts';
import { createStepModel, type StepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { layout, seeds, settings, settingsOf } from '../control.ts';
import { jobs, layouts } from '../step/randomRuns.ts';

const microBatchesOf = ({ globalBatch, data, microBatch }: Layout): number =>
  globalBatch / (data * microBatch);

/** What the shape says of a run's step [s]. */
function stepOf({ workS, passS, aloneS, interleavedS }: Shape, run: Layout): number {
  const besideS = run.interleave > 1 ? interleavedS : aloneS;
  return microBatchesOf(run) * workS + passS / run.interleave + besideS;
}

const atLeastOne = (count: number): number => Math.max(1, Math.floor(count));

/** The least times of a run's group, for jobs of a part of its GPUs and ranks or more. */
function leastTimesOf(model: StepModel, run: Layout, part: number): LeastTimes {
  const least = { totalS: 0, workS: 0, exchangeS: 0, headS: 0, embeddingS: 0, weightsS: 0, fixedS: 0 };
  const ranks = atLeastOne(part * run.data * run.context);
  model.setLeastTimes(least, run, model.jobSizeOf(atLeastOne(part * gpusOfLayout(run))), ranks);
  return least;
}

/** The shape of depths from `first` to `last` of a run's group, for jobs of a part of its GPUs or more. */
function shapeOfGroup(model: StepModel, run: Layout, part: number, first: number, last: number): Shape {
  const least = leastTimesOf(model, run, part);
  const shape = blankShape();
  const { layers } = model.constants.settings.workload;
  setShape(shape, least, layers, first, last, model.constants.stageLayersAt[run.pipeline]!, run.interleave);
  return shape;
}

/** The same of its depth, with the traffic of a part of its data ranks or more and passes of the whole job. */
function shapeOfDepth(model: StepModel, run: Layout, part: number): Shape {
  const shape = shapeOfGroup(model, run, part, run.pipeline, run.pipeline);
  const passes = { totalS: 0, headS: 0, embeddingS: 0, forwardS: 0 };
  model.setPasses(passes, run, model.jobSizeOf(gpusOfLayout(run)));
  const fewer = { ...run, data: atLeastOne(part * run.data) };
  model.setBesideTimes(
    shape,
    fewer,
    model.jobSizeOf(atLeastOne(part * gpusOfLayout(run))),
    run.data,
    run.interleave,
    passes,
  );
  return shape;
}

function shapeOfRanks(model: StepModel, run: Layout): Shape {
  const shape = blankShape();
  model.setDepthTimes(shape, run, run.interleave);
  return shape;
}

/** A random layout as the search makes them: experts only where the model has some, chunks only with micro-batches for them. */
const asSearched = (random: Layout, hasExperts: boolean): Layout => ({
  ...random,
  expert: hasExperts ? random.expert : 1,
  interleave: microBatchesOf(random) < random.pipeline || random.pipeline === 1 ? 1 : random.interleave,
});

/** Depths beside a run's own whose fullest stage has as many layers. */
function depthsLike({ constants }: StepModel, { pipeline }: Layout): [number, number] {
  const slots = constants.stageLayersAt;
  let [first, last] = [pipeline, pipeline];
  while (slots[first - 1] === slots[pipeline]) first -= 1;
  while (last < constants.settings.workload.layers && slots[last + 1] === slots[pipeline]) last += 1;
  return [first, last];
}

test('no run takes less than any of its bounds, on all its GPUs or with those of a smaller job', () => {
  fc.assert(
    fc.property(jobs, layouts, fc.boolean(), (job, random, straddling) => {
      const stated = settingsOf(...job);
      const run = { ...asSearched(random, stated.workload.experts !== null), straddling };
      const model = createStepModel(stated, seeds.parameters);
      const stepS = createStepModel(stated, seeds.parameters).stepTimeS(run);
      const [first, last] = depthsLike(model, run);
      for (const part of [1, 0.4, 0]) {
        const ofDepths = stepOf(shapeOfGroup(model, run, part, first, last), run);
        const ofDepth = stepOf(shapeOfGroup(model, run, part, run.pipeline, run.pipeline), run);
        const withTraffic = stepOf(shapeOfDepth(model, run, part), run);
        expect(ofDepths).toBeLessThanOrEqual(ofDepth * (1 + 1e-12));
        expect(ofDepth).toBeLessThanOrEqual(stepS);
        expect(withTraffic).toBeLessThanOrEqual(stepS);
      }
      expect(stepOf(shapeOfRanks(model, run), run)).toBeLessThanOrEqual(stepS);
      // No job of any size beats the work in the times of the largest.
      const least = leastTimesOf(model, run, 0).totalS * (1 + 1e-12);
      expect(leastTimesOf(model, run, 1).workS).toBeLessThanOrEqual(least);
    }),
    { numRuns: 400 },
  );
});

test('no run does more than the bound of its group, with few micro-batches or many', () => {
  fc.assert(
    fc.property(
      jobs,
      layouts,
      fc.boolean(),
      fc.integer({ min: 1, max: 1e9 }),
      (job, random, straddling, critical) => {
        const stated = settingsOf(...job);
        const run = { ...asSearched(random, stated.workload.experts !== null), straddling };
        const model = createStepModel(stated, seeds.parameters);
        const { layers, sequence } = stated.workload;
        fc.pre(run.pipeline * run.interleave <= layers + 2);
        const { data, pipeline, globalBatch, microBatch } = run;
        const useful =
          (globalBatch * sequence) / (1 + (globalBatch * sequence) / critical) / model.stepTimeS(run);
        const least = leastTimesOf(model, run, 1);
        const tokens = microBatch * sequence;
        for (const more of [1, 3]) {
          const most = (more * globalBatch) / microBatch;
          const bound = groupRateBound(least, layers, tokens, data * pipeline, most, critical);
          expect(useful).toBeLessThanOrEqual(bound);
          // Asked for no more than so much, it is a bound above that.
          for (const share of [0.5, 0.9, 0.99]) {
            const enough = share * useful;
            const ranks = data * pipeline;
            const asked = groupRateBound(least, layers, tokens, ranks, most, critical, enough);
            expect(useful).toBeLessThanOrEqual(asked);
          }
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('that of the data ranks is the step itself where one micro-batch goes through one stage', () => {
  const run = { ...layout, pipeline: 1, interleave: 1, data: 64, globalBatch: 64 };
  const model = createStepModel(settings, seeds.parameters);
  expect(stepOf(shapeOfRanks(model, run), run) / model.stepTimeS(run)).toBeCloseTo(1, 9);
});

test('with a pipeline it lacks only sends and chunks: a hundredth of the step of the control case', () => {
  const model = createStepModel(settings, seeds.parameters);
  const share = stepOf(shapeOfRanks(model, layout), layout) / model.stepTimeS(layout);
  expect(share).toBeGreaterThan(0.98);
  expect(share).toBeLessThanOrEqual(1);
});

test('chunks never take longer than one chunk does: on a slow network their sends are no reason to have them', () => {
  const slow = createStepModel({ ...settings, scaleOutGBytesPerSPerGpu: 0.01 }, seeds.parameters);
  const quick = createStepModel(settings, seeds.parameters);
  const far = { ...layout, tensor: 8, pipeline: 16, data: 1, globalBatch: 112 };
  const shapeOf = (model: StepModel, chunks: number): Shape => {
    const shape = blankShape();
    model.setDepthTimes(shape, far, chunks);
    return shape;
  };
  const { passS, aloneS, interleavedS } = shapeOf(slow, 4);
  expect(interleavedS / (aloneS + passS * (1 - 1 / 4))).toBeCloseTo(1, 12);
  for (const model of [slow, quick]) expect(shapeOf(model, 1).interleavedS).toBe(shapeOf(model, 1).aloneS);
  const hidden = shapeOf(quick, 4);
  expect(hidden.interleavedS).toBeLessThan(hidden.aloneS + hidden.passS * (1 - 1 / 4));
});

test('the work of a group is what no network carries: as long on any, where no host makes it wait, and all there is on one GPU', () => {
  const leastOf = (gBytesPerS: number, change: Partial<Layout>): LeastTimes => {
    const stated = { ...settings, scaleOutGBytesPerSPerGpu: gBytesPerS };
    const model = createStepModel(stated, { ...seeds.parameters, 'P-launch-us': 0 });
    return leastTimesOf(model, { ...layout, ...change }, 1);
  };
  const far = { context: 32 };
  expect(leastOf(50, far).workS).toBeCloseTo(leastOf(5, far).workS, 9);
  expect(leastOf(50, far).totalS).toBeLessThan(leastOf(5, far).totalS);
  expect(leastOf(50, far).workS).toBeLessThan(leastOf(50, far).totalS);
  const alone = leastOf(50, { tensor: 1, context: 1, pipeline: 1, data: 1, interleave: 1, globalBatch: 1 });
  expect(alone.workS / alone.totalS).toBeCloseTo(1, 9);
});
