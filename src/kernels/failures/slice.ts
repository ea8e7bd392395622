// A slice of the failures kernel's work: some runs of one size, every quantity a whole number, and what comes out.

/** Ticks of this kernel's clock in a second; a run of up to 1,242 days stays below 2^31. */
export const TICKS_PER_S = 20;
/** Binary places of `waitShare`. */
export const WAIT_SHARE_BITS = 16;
/** Components in the uniform of failures.wgsl. */
export const MAX_COMPONENTS = 8;

/** A kind of failure. */
export interface ComponentTicks {
  /** A failure is of the first component whose threshold its random word lies below; the last takes the rest. */
  threshold: number;
  /** Detection and restart of the job, or the time for which it stands and loses no work. */
  downTicks: number;
  /** 1: the broken part is replaced from the spares and comes back repaired. */
  usesSpare: 0 | 1;
  /** 1: the others go on, and no work is lost. 0: the job goes back to its last checkpoint. */
  keepsWork: 0 | 1;
}

export interface FailuresSlice {
  sizeIndex: number;
  seed: number;
  firstRun: number;
  runCount: number;
  horizonTicks: number;
  /** Mean time between failures = meanMantissa · 2^(22 − meanShift) ticks; mantissa 0: no failures. */
  meanMantissa: number;
  /** 1 to 22. */
  meanShift: number;
  intervalTicks: number;
  checkpointTicks: number;
  spareCount: number;
  repairTicks: number;
  /** Share of the job that a missing spare holds up, in 2^-16; 65,536: all of it. */
  waitShare: number;
  components: ComponentTicks[];
}
