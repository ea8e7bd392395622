// One size of the sweep as the page shows it: the point of the curve with racks, layout, shares and interval.

import type { CurvePoint } from '../../../charts/losses/curvePoint.ts';
import type { WiderReason } from '../../../model/cluster/interval/unexplainedSpread.ts';
import type { SiteEnergy } from '../../../model/cluster/site/energy.ts';
import type { InferenceDemand, InferenceFleet } from '../../../model/cluster/site/inferenceFleet.ts';
import type { IdleCause } from '../../../model/cluster/site/reasons/idleCause.ts';
import type { Layout } from '../../../model/cluster/step/layout.ts';

/** What the settings ask of the other uses. */
export interface UsesInput {
  /** Power of one of many runs [MW]. */
  jobMw: number;
  demand: InferenceDemand;
}

export interface OtherUses {
  /** What these answers are to. */
  uses: UsesInput;
  /** Useful tokens per second of the one big run, of its own model, which may be larger than that of the many. */
  usefulTokensPerS: number;
  /** As many runs of the size asked for as fit; null where the model does not fit in one. */
  jobs: {
    count: number;
    gpusPerJob: number;
    /** GPUs without work: beside the runs and within what stands ready for them. */
    spareGpus: number;
    usefulTokensPerS: number;
    /** Megawatt equivalents. */
    usefulMw: number;
    /** Output against one run of the first phase's size; null where the model does not fit there. */
    timesPhaseOne: number | null;
  } | null;
  /** The site as an inference fleet; null where no group of linked GPUs holds the model within the time. */
  fleet:
    | ({ users: number } & Pick<
        InferenceFleet,
        'tokensPerS' | 'usersPerMw' | 'timeToFirstTokenS' | 'timePerTokenS' | 'limitedBy'
      >)
    | null;
  /** Electricity of the one big run. */
  energy: Pick<SiteEnergy, 'averageMw' | 'swingMw' | 'energyGwhPerYear' | 'mwhPerTrillionTokens'>;
}

export interface SiteReport extends CurvePoint {
  racks: number;
  gpus: number;
  usedGpus: number;
  layout: Layout;
  stepTimeS: number;
  /** Share of the step that waits for the slowest GPU, 0 to 1. */
  waitFraction: number;
  goodput: number;
  usefulness: number;
  /** Useful work [MW equivalents]: 10th and 90th percentile over the ranges of the constants. */
  usefulLowMw: number;
  usefulHighMw: number;
  /** Where the site answers users: the same two of its answers; null for other uses and where no group of chips holds the model. */
  answering: { lowMw: number; highMw: number } | null;
  /** Why the interval is wider than that of a run like those of the calibration; its software is of the present year. */
  wider: readonly Exclude<WiderReason, 'year'>[];
  /** The constant that moves useful work most. */
  strongestId: string;
  /** How often the search worked a layout out in full, and how often memory rejected it. */
  considered: number;
  rejectedByMemory: number;
  /** The layout that would win if memory were no limit, what it needs and how much more it would do; null where there is none. */
  rejected: { layout: Layout; neededGBytes: number; availableGBytes: number; gainFraction: number } | null;
  /** Why most of the GPUs that are left over are; null where all are used. */
  idleBecause: IdleCause | null;
  /** Whether `waitFraction` comes from the kernel's draws; else from the formula. */
  isDrawn: boolean;
  others: OtherUses;
}
