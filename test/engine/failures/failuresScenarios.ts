// Failures scenarios that several tests run.
import type { FailuresScenario, FailuresSize } from '../../../src/engine/failures/scenario.ts';

/** The Llama 3 record in round numbers: 16,384 GPUs, a failure every 3.09 h. */
export const RECORD: FailuresSize = {
  meanTimeBetweenFailuresS: 11_135,
  checkpointS: 10,
  intervalS: 462,
  components: [{ weight: 1, downS: 300, usesSpare: false, keepsWork: false }],
  spareCount: null,
  repairS: 0,
  waitShare: 1,
};

/** Three kinds of failure and few spares, so that every branch of the kernel is taken. */
export const SHORT_OF_SPARES: FailuresSize = {
  ...RECORD,
  meanTimeBetweenFailuresS: 3_000,
  components: [
    { weight: 268, downS: 420, usesSpare: true, keepsWork: false },
    { weight: 97, downS: 180, usesSpare: false, keepsWork: false },
    { weight: 54, downS: 65.35, usesSpare: true, keepsWork: false },
  ],
  spareCount: 5,
  repairS: 20_000,
};

/** One replica of eight is replaced while the others go on; software restarts the whole job; few spares. */
export const REPLICAS: FailuresSize = {
  ...SHORT_OF_SPARES,
  meanTimeBetweenFailuresS: 2_000,
  components: [
    { weight: 365, downS: 130, usesSpare: true, keepsWork: true },
    { weight: 54, downS: 600, usesSpare: false, keepsWork: false },
  ],
  waitShare: 1 / 8,
};

export const FAILURES: FailuresScenario = {
  seed: 3,
  days: 54,
  runCount: 200,
  sizes: [RECORD, SHORT_OF_SPARES],
};
