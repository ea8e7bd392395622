// What a run of the failures kernel is asked, in seconds and shares, and as the whole numbers of the kernel.
import { trialWord } from '../../kernels/draws/pcg4d.ts';
import {
  type ComponentTicks,
  type FailuresSlice,
  MAX_COMPONENTS,
  TICKS_PER_S,
} from '../../kernels/failures/slice.ts';
import { S_PER_DAY } from '../../model/numbers/units.ts';

export interface FailingComponent {
  /** Failures of this component in any unit: only the shares of the sum matter. */
  weight: number;
  /** Detection and restart [s]. */
  downS: number;
  /** Whether a spare takes the broken part's place. */
  usesSpare: boolean;
}

export interface FailuresSize {
  /** Of the whole job [s]; Infinity: nothing fails. */
  meanTimeBetweenFailuresS: number;
  checkpointS: number;
  /** Training between two checkpoints [s]. */
  intervalS: number;
  /** 1 to 8. */
  components: readonly FailingComponent[];
  /** Spares that stand ready at the start; null: never short. */
  spareCount: number | null;
  repairS: number;
}

export interface FailuresScenario {
  seed: number;
  days: number;
  /** Independent runs of every size. */
  runCount: number;
  sizes: readonly FailuresSize[];
}

const MAX_DAYS = 1_242;
const MAX_RUNS = 1 << 20;
const MAX_SPARES = 1 << 12;
/** Failures expected in one run, beyond which a run would hold the device for too long. */
const MAX_FAILURES = 200_000;

/** All runs of every size as one slice each. @throws RangeError naming field, value and range. */
export function failuresSlices(scenario: FailuresScenario): FailuresSlice[] {
  const { seed, days, runCount, sizes } = scenario;
  require('seed', seed, Number.isInteger(seed) &&
    seed >= 0 &&
    seed < 2 ** 32, 'an integer from 0 to 4294967295');
  require('days', days, days > 0 && days <= MAX_DAYS, `more than 0, at most ${MAX_DAYS}`);
  require('runCount', runCount, isCount(runCount, 1, MAX_RUNS), `an integer from 1 to ${MAX_RUNS}`);
  return sizes.map((size, sizeIndex) => ({
    sizeIndex,
    seed,
    firstRun: 0,
    runCount,
    horizonTicks: ticksOf(days * S_PER_DAY),
    ...sizeTicks(size, `sizes[${sizeIndex}]`, days),
  }));
}

function sizeTicks(size: FailuresSize, name: string, days: number) {
  const { meanTimeBetweenFailuresS: meanS, checkpointS, intervalS, components, spareCount, repairS } = size;
  const leastMeanS = (days * S_PER_DAY) / MAX_FAILURES;
  require(`${name}.meanTimeBetweenFailuresS`, meanS, meanS >=
    leastMeanS, `at least ${leastMeanS} for ${days} days`);
  require(`${name}.checkpointS`, checkpointS, isDuration(checkpointS), 'from 0 to 1e7');
  require(`${name}.intervalS`, intervalS, intervalS >= 1 / TICKS_PER_S &&
    isDuration(intervalS), 'from 0.05 to 1e7');
  require(`${name}.repairS`, repairS, isDuration(repairS), 'from 0 to 1e7');
  const spares = spareCount ?? 0;
  require(`${name}.spareCount`, spares, isCount(
    spares,
    0,
    MAX_SPARES,
  ), `an integer from 0 to ${MAX_SPARES} or null`);
  return {
    ...meanOf(meanS),
    intervalTicks: ticksOf(intervalS),
    checkpointTicks: ticksOf(checkpointS),
    spareCount: spares,
    repairTicks: ticksOf(repairS),
    components: componentTicks(components, name, spareCount !== null),
  };
}

function componentTicks(
  components: FailuresSize['components'],
  name: string,
  countsSpares: boolean,
): ComponentTicks[] {
  const count = components.length;
  require(`${name}.components.length`, count, isCount(count, 1, MAX_COMPONENTS), `1 to ${MAX_COMPONENTS}`);
  const total = components.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  return components.map(({ weight, downS, usesSpare }, i) => {
    require(`${name}.components[${i}].weight`, weight, weight > 0 &&
      weight < 1e9, 'more than 0, less than 1e9');
    require(`${name}.components[${i}].downS`, downS, isDuration(downS), 'from 0 to 1e7');
    sum += weight;
    const threshold = Math.min(Math.floor((sum / total) * 2 ** 32), 2 ** 32 - 1);
    return { threshold, downTicks: ticksOf(downS), usesSpare: usesSpare && countsSpares ? 1 : 0 };
  });
}

/** mean = mantissa · 2^(22 − shift) ticks with the largest shift, so the finest mantissa, that fits 32 bits. */
function meanOf(meanS: number): { meanMantissa: number; meanShift: number } {
  if (meanS === Infinity) return { meanMantissa: 0, meanShift: 22 };
  let mantissa = meanS * TICKS_PER_S;
  let meanShift = 22;
  for (; mantissa >= 2 ** 32 - 1 && meanShift > 1; meanShift--) mantissa /= 2;
  // Beyond 2.8 million years nothing fails within the horizon either way.
  return { meanMantissa: Math.max(1, Math.min(Math.floor(mantissa + 0.5), 2 ** 32 - 1)), meanShift };
}

function ticksOf(seconds: number): number {
  return Math.floor(seconds * TICKS_PER_S + 0.5);
}

const isDuration = (seconds: number): boolean => seconds >= 0 && seconds <= 1e7;
const isCount = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;

function require(field: string, value: number, holds: boolean, expected: string): void {
  if (!holds) throw new RangeError(`${field}: received ${value}, expected ${expected}`);
}

/** The uniform of failures.wgsl, field by field in its order. */
export function failuresUniform(slice: FailuresSlice, stream: number): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array(12 + 4 * MAX_COMPONENTS);
  words.set([
    trialWord(slice.sizeIndex, 0, stream),
    slice.seed,
    slice.firstRun,
    slice.runCount,
    slice.horizonTicks,
    slice.meanMantissa,
    slice.meanShift,
    slice.intervalTicks,
    slice.checkpointTicks,
    slice.spareCount,
    slice.repairTicks,
    slice.components.length,
  ]);
  slice.components.forEach(({ threshold, downTicks, usesSpare }, i) => {
    words.set([threshold, downTicks, usesSpare], 12 + 4 * i);
  });
  return words;
}
