// What a run of the failures kernel is asked, in seconds and shares, and as the whole numbers of the kernel.
import {
  type ComponentTicks,
  type FailuresSlice,
  MAX_COMPONENTS,
  TICKS_PER_S,
  WAIT_SHARE_BITS,
} from '../../kernels/failures/slice.ts';
import { requireField, requireInteger } from '../../model/numbers/requireField.ts';
import { S_PER_DAY } from '../../model/numbers/units.ts';

export interface FailingComponent {
  /** Failures of this component in any unit: only the shares of the sum matter. */
  weight: number;
  /** Detection and restart of the job [s], or the time for which it stands and loses no work. */
  downS: number;
  /** Whether the others go on: the job stands for `downS` and does not go back to its last checkpoint. */
  keepsWork: boolean;
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
  /** Share of the job that a missing spare holds up, more than 0, at most 1: of one replica, or of all. */
  waitShare: number;
}

export interface FailuresScenario {
  seed: number;
  days: number;
  /** Independent runs of every size. */
  runCount: number;
  sizes: readonly FailuresSize[];
}

/** The clock of a run counts to 2³¹ ticks of 1/20 s. */
const MAX_DAYS = 1_242;
const MAX_RUNS = 1 << 20;
const MAX_SPARES = 1 << 12;
/** Failures expected in one run, beyond which a run would hold the device for too long. */
const MAX_FAILURES = 200_000;

/** All runs of every size as one slice each. @throws FieldError naming field, value and range. */
export function failuresSlices(scenario: FailuresScenario): FailuresSlice[] {
  const { seed, days, runCount, sizes } = scenario;
  requireInteger('seed', seed, 0, 2 ** 32 - 1);
  requireField('days', days, days > 0 && days <= MAX_DAYS, `more than 0, at most ${MAX_DAYS}`);
  requireInteger('runCount', runCount, 1, MAX_RUNS);
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
  const { meanTimeBetweenFailuresS: meanS, checkpointS, intervalS, components } = size;
  const { spareCount, repairS, waitShare } = size;
  const leastMeanS = (days * S_PER_DAY) / MAX_FAILURES;
  const isRare = meanS >= leastMeanS;
  requireField(`${name}.meanTimeBetweenFailuresS`, meanS, isRare, `at least ${leastMeanS} for ${days} days`);
  requireDuration(`${name}.checkpointS`, checkpointS);
  requireDuration(`${name}.intervalS`, intervalS, 1 / TICKS_PER_S);
  requireDuration(`${name}.repairS`, repairS);
  const isShare = waitShare > 0 && waitShare <= 1;
  requireField(`${name}.waitShare`, waitShare, isShare, 'more than 0, at most 1');
  if (spareCount !== null) requireInteger(`${name}.spareCount`, spareCount, 0, MAX_SPARES);
  return {
    ...meanOf(meanS),
    intervalTicks: ticksOf(intervalS),
    checkpointTicks: ticksOf(checkpointS),
    spareCount: spareCount ?? 0,
    repairTicks: ticksOf(repairS),
    waitShare: Math.ceil(waitShare * 2 ** WAIT_SHARE_BITS),
    components: componentTicks(components, name, spareCount !== null),
  };
}

function componentTicks(
  components: FailuresSize['components'],
  name: string,
  countsSpares: boolean,
): ComponentTicks[] {
  requireInteger(`${name}.components.length`, components.length, 1, MAX_COMPONENTS);
  const total = components.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  return components.map(({ weight, downS, usesSpare, keepsWork }, i) => {
    const isWeight = weight > 0 && weight < 1e9;
    requireField(`${name}.components[${i}].weight`, weight, isWeight, 'more than 0, less than 1e9');
    requireDuration(`${name}.components[${i}].downS`, downS);
    sum += weight;
    const threshold = Math.min(Math.floor((sum / total) * 2 ** 32), 2 ** 32 - 1);
    return {
      threshold,
      downTicks: ticksOf(downS),
      usesSpare: usesSpare && countsSpares ? 1 : 0,
      keepsWork: keepsWork ? 1 : 0,
    };
  });
}

/** At most four months, 2e8 ticks. */
function requireDuration(field: string, seconds: number, low = 0): void {
  requireField(field, seconds, seconds >= low && seconds <= 1e7, `from ${low} to 1e7`);
}

/** mean = mantissa · 2^(22 − shift) ticks with the largest shift, so the finest mantissa, that fits 32 bits. */
function meanOf(meanS: number): { meanMantissa: number; meanShift: number } {
  if (meanS === Infinity) return { meanMantissa: 0, meanShift: 22 };
  let mantissa = meanS * TICKS_PER_S;
  let meanShift = 22;
  for (; mantissa >= 2 ** 32 - 1 && meanShift > 1; meanShift--) mantissa /= 2;
  // Beyond 14 million years, (2³² − 1)·2²¹ ticks, nothing fails within the horizon either way.
  return { meanMantissa: Math.max(1, Math.min(Math.floor(mantissa + 0.5), 2 ** 32 - 1)), meanShift };
}

function ticksOf(seconds: number): number {
  return Math.floor(seconds * TICKS_PER_S + 0.5);
}
