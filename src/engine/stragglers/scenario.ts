// What a run is asked to compute, and the limits within which every backend gives the same integers.

import { MAX_REPLICATES, MAX_SIZES } from '../../kernels/draws/pcg4d.ts';
import { STEPS_PER_BLOCK } from '../../kernels/stragglers/slice.ts';
import {
  buildStragglerTables,
  type StragglerShape,
  type StragglerTables,
} from '../../kernels/stragglers/stragglerTables.ts';
import { PHASE_ONE_MW } from '../../model/cluster/phases.ts';
import { requireField, requireInteger } from '../../model/numbers/requireField.ts';

export interface Scenario {
  /** 0 to 2^32 - 1. */
  seed: number;
  /** GPUs of the job at each size, 1 to 3,145,728; 24 sizes in the default run. */
  gpuCounts: ArrayLike<number>;
  /** GPUs per rack. */
  groupSize: number;
  /** A multiple of 4; 256 in the default run. */
  steps: number;
  /** 2 in the default run. */
  replicates: number;
  /** Scale of both tables in percent; 100 is the shape as it stands. */
  jitterPercent: number;
  /** Shape of the delays at 100 %; the assumed one if left out. */
  stragglers?: StragglerShape | undefined;
}

export const DEFAULT_SEED = 1;
export const DEFAULT_STEPS = 256;
export const DEFAULT_REPLICATES = 2;
export const DEFAULT_JITTER_PERCENT = 100;

/** Site powers [MW] of the default run: 24, equally spaced from the first phase to the goal. */
export const DEFAULT_SITE_POWERS_MW: readonly number[] = Array.from(
  { length: 24 },
  (_, i) => PHASE_ONE_MW + i * 20,
);

/** Keeps every dispatch below 65,535 workgroups and one step block short; 500 MW hold 2.2 million of the smallest chips. */
const MAX_GPUS = 3 << 20;
const MAX_STEPS = 1 << 16;

/** Tables of a scenario. @throws FieldError naming field, value and range. */
export function checkScenario(scenario: Scenario): StragglerTables {
  requireInteger('seed', scenario.seed, 0, 2 ** 32 - 1);
  requireInteger('gpuCounts.length', scenario.gpuCounts.length, 1, MAX_SIZES);
  for (let i = 0; i < scenario.gpuCounts.length; i++) {
    requireInteger(`gpuCounts[${i}]`, scenario.gpuCounts[i] as number, 1, MAX_GPUS);
  }
  requireInteger('groupSize', scenario.groupSize, 1, MAX_GPUS);
  requireInteger('steps', scenario.steps, STEPS_PER_BLOCK, MAX_STEPS);
  const isWhole = scenario.steps % STEPS_PER_BLOCK === 0;
  requireField('steps', scenario.steps, isWhole, `a multiple of ${STEPS_PER_BLOCK}`);
  requireInteger('replicates', scenario.replicates, 1, MAX_REPLICATES);
  requireInteger('jitterPercent', scenario.jitterPercent, 0, 1000);
  const tables = buildStragglerTables(scenario.jitterPercent, scenario.stragglers);
  requireRackSumFits(scenario, tables);
  return tables;
}

/** A rack's delays over one step block are summed in one u32. */
function requireRackSumFits(scenario: Scenario, tables: StragglerTables): void {
  const largestDelay = (tables.persistent[0] as number) + (tables.transient[0] as number);
  const largest = Math.max(...Array.from(scenario.gpuCounts));
  const largestSum = STEPS_PER_BLOCK * Math.min(scenario.groupSize, largest) * largestDelay;
  if (largestSum >= 2 ** 32) {
    throw new RangeError(
      `groupSize and jitterPercent: a rack of ${scenario.groupSize} GPUs at ${scenario.jitterPercent} % could sum to ` +
        `${largestSum} ticks in a step block, expected less than ${2 ** 32}. Lower one of the two.`,
    );
  }
}
