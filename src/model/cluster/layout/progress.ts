// Share of time that a job makes progress, as the search asks for it: by GPUs, replica and hot spares; and its upper bounds.

/** Goodput of a job of `gpus` GPUs in replicas of so many, with or without idle GPUs in its domains. Falls with the GPUs. */
export type GoodputOf = (gpus: number, replicaGpus: number, hasHotSpares: boolean) => number;

/**
 * Ends of the stretches of a site's GPUs over which goodput is bounded by what it is at the start of each. The short ones
 * at the low end are for jobs that fail so often that a small part of the site gives most.
 */
const STRETCHES: readonly number[] = [0, 0.05, 0.1, 0.2, 0.4, 0.65, 0.85, 1];

/** By stretch: the GPUs beyond which it begins and up to which it goes, and a goodput that no job inside it beats. */
export interface GoodputBounds {
  readonly from: Float64Array;
  readonly upTo: Float64Array;
  readonly atMost: Float64Array;
}

/** Smallest replicas and hot spares lose least, where one replica is replaced; else one replica is the whole job. */
export function goodputBoundsOf(goodputOf: GoodputOf, maxGpus: number): GoodputBounds {
  const atLeast = (gpus: number): number => {
    const alone = goodputOf(gpus, gpus, true);
    const among = goodputOf(gpus, 1, true);
    return alone > among ? alone : among;
  };
  const count = STRETCHES.length - 1;
  const bounds = {
    from: new Float64Array(count),
    upTo: new Float64Array(count),
    atMost: new Float64Array(count),
  };
  for (let i = 0; i < count; i++) {
    bounds.from[i] = Math.max(1, Math.floor(STRETCHES[i]! * maxGpus));
    bounds.upTo[i] = i + 1 < count ? Math.floor(STRETCHES[i + 1]! * maxGpus) : maxGpus;
    bounds.atMost[i] = atLeast(bounds.from[i]!);
  }
  return bounds;
}
