// Share of time that a job makes progress, as the search asks for it: by GPUs, replica and hot spares; and its upper bounds.

/** Goodput of a job of `gpus` GPUs in replicas of so many, with or without idle GPUs in its domains. Falls with the GPUs. */
export type GoodputOf = (gpus: number, replicaGpus: number, hasHotSpares: boolean) => number;

/**
 * Ends of the stretches of a site's GPUs over which goodput is bounded by what it is at the start of each. The short ones
 * at the low end are for jobs that fail so often that a small part of the site gives most.
 */
const STRETCHES: readonly number[] = [0, 0.05, 0.1, 0.2, 0.4, 0.65, 0.85, 1];

/** A stretch is parted so that goodput falls by no more than this factor within a part, or into so many parts. */
const LARGEST_FALL = 1.1;
const MOST_PARTS = 5;

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
  const ends = endsOf(maxGpus, atLeast);
  const count = ends.length - 1;
  const bounds = {
    from: new Float64Array(count),
    upTo: new Float64Array(count),
    atMost: new Float64Array(count),
  };
  for (let i = 0; i < count; i++) {
    bounds.from[i] = Math.max(1, ends[i]!);
    bounds.upTo[i] = ends[i + 1]!;
    bounds.atMost[i] = atLeast(bounds.from[i]!);
  }
  return bounds;
}

/** GPUs at which one stretch ends and the next begins: closer where goodput, which `atLeast` bounds, falls faster. */
function endsOf(maxGpus: number, atLeast: (gpus: number) => number): number[] {
  const ends = [0];
  for (let i = 1; i < STRETCHES.length; i++) {
    const low = STRETCHES[i - 1]! * maxGpus;
    const high = STRETCHES[i]! * maxGpus;
    const atEnd = atLeast(Math.max(high, 1));
    const most = i === 1 ? 1 : MOST_PARTS;
    let parts = 1;
    for (let left = atLeast(Math.max(low, 1)); left > LARGEST_FALL * atEnd && parts < most; parts++)
      left /= LARGEST_FALL;
    for (let part = 1; part <= parts; part++) ends.push(Math.floor(low + ((high - low) * part) / parts));
  }
  return ends;
}
