// How much faster a job becomes with more processors.

/**
 * Amdahl's law: 1 / (s + (1 − s)/n), with s the share of the job that cannot be shared out and n the processors (Amdahl 1967,
 * AFIPS 30, 483). With n without end it tends to 1/s. RangeError for a share outside 0 to 1 or fewer than one processor.
 */
export function amdahlSpeedup(aloneFraction: number, processors: number): number {
  if (!(aloneFraction >= 0 && aloneFraction <= 1))
    throw new RangeError(`aloneFraction: received ${aloneFraction}, expected 0 to 1`);
  if (!(processors >= 1)) throw new RangeError(`processors: received ${processors}, expected 1 or more`);
  return 1 / (aloneFraction + (1 - aloneFraction) / processors);
}
