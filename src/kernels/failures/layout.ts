// Words and bindings of failures.wgsl.
import { KNOTS } from '../draws/layout.ts';
import { FAILURES_STREAM, trialWord } from '../draws/pcg4d.ts';
import { type Pass, pack, struct } from '../layout.ts';
import { type FailuresSlice, MAX_COMPONENTS } from './slice.ts';

/** `Component` of failures.wgsl: 16 bytes, the stride of arrays in uniforms. */
export const COMPONENT = struct({ threshold: 1, downTicks: 1, usesSpare: 1, keepsWork: 1 });

/** `Slice` of failures.wgsl. */
export const SLICE = struct({
  trial: 1,
  seed: 1,
  firstRun: 1,
  runCount: 1,
  horizonTicks: 1,
  meanMantissa: 1,
  meanShift: 1,
  intervalTicks: 1,
  checkpointTicks: 1,
  spareCount: 1,
  repairTicks: 1,
  componentCount: 1,
  waitShare: 1,
  fill1: 1,
  fill2: 1,
  fill3: 1,
  components: COMPONENT.wordCount * MAX_COMPONENTS,
});

/** `Outcome` of failures.wgsl: useful + lost + checkpoint + down = horizon. */
export const OUTCOME = struct({
  usefulTicks: 1,
  lostTicks: 1,
  checkpointTicks: 1,
  downTicks: 1,
  spareWaitTicks: 1,
  interruptions: 1,
  interruptionsByComponent: MAX_COMPONENTS,
});

export const FAILURES = {
  name: 'failures',
  workgroupSize: 64,
  bindings: {
    knots: KNOTS,
    slice: { group: 0, binding: 1, use: 'uniform' },
    outcomes: { group: 1, binding: 0, use: 'storage' },
    spareBackAt: { group: 1, binding: 1, use: 'storage' },
  },
} as const satisfies Pass;

/** The uniform of a slice. */
export function sliceWords(slice: FailuresSlice): Uint32Array<ArrayBuffer> {
  const { components, sizeIndex, ...fields } = slice;
  const words = new Uint32Array(SLICE.wordCount);
  const trial = trialWord(sizeIndex, 0, FAILURES_STREAM);
  pack(SLICE, { ...fields, trial, componentCount: components.length }, words);
  components.forEach((component, i) => {
    pack(COMPONENT, component, words, SLICE.offsetOf.components + i * COMPONENT.wordCount);
  });
  return words;
}
