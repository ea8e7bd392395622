// Share of time that a job makes progress, as the search asks for it: by GPUs, replica and hot spares; and its upper bounds.

/** Goodput of a job of `gpus` GPUs in replicas of so many, with or without idle GPUs in its domains. Falls with the GPUs. */
export type GoodputOf = (gpus: number, replicaGpus: number, hasHotSpares: boolean) => number;

/**
 * Ends of the stretches of GPUs over which goodput is bounded by what it is at the start of each, as shares of those that
 * failures leave some use of. The short ones at the low end are for jobs that fail so often that a small part gives most.
 */
const STRETCHES: readonly number[] = [0, 0.05, 0.1, 0.2, 0.4, 0.65, 0.85, 1];

/** A stretch is parted so that goodput falls by no more than this factor within a part, or into so many parts. */
const LARGEST_FALL = 1.15;
const MOST_PARTS = 4;

/** How many times as many GPUs the first stretch of hardly useful ones reaches, and each further one. */
const USELESS_GROWTH = { first: 2, further: 16 } as const;

/** The search keeps a bit for each stretch. */
export const MOST_STRETCHES = 32;

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
  const reach = reachOf(maxGpus, atLeast);
  for (let i = 1; i < STRETCHES.length; i++) {
    const low = STRETCHES[i - 1]! * reach;
    const high = STRETCHES[i]! * reach;
    const atEnd = atLeast(Math.max(high, 1));
    const most = i === 1 ? 1 : MOST_PARTS;
    let parts = 1;
    for (let left = atLeast(Math.max(low, 1)); left > LARGEST_FALL * atEnd && parts < most; parts++)
      left /= LARGEST_FALL;
    for (let part = 1; part <= parts; part++) ends.push(Math.floor(low + ((high - low) * part) / parts));
  }
  for (
    let end = reach, growth: number = USELESS_GROWTH.first;
    end < maxGpus;
    growth = USELESS_GROWTH.further
  ) {
    end = Math.min(end * growth, maxGpus);
    ends.push(Math.floor(end));
  }
  return ends;
}

/** GPUs of the site that failures leave some use of: halved until a job of the first stretch loses little. */
function reachOf(maxGpus: number, atLeast: (gpus: number) => number): number {
  const first = STRETCHES[1]!;
  let reach = maxGpus;
  while (first * reach > 1 && LARGEST_FALL * atLeast(first * reach) < atLeast(1)) reach /= 2;
  return reach;
}
