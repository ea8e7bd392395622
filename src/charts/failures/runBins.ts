// Runs by their useful share of time, in ranges of one width: what the heap of dots looks like from one end to the other.

export interface RunBin {
  /** Ends of the range, share of time. */
  low: number;
  high: number;
  runs: number;
}

const MOST_BINS = 20;

/** `goodputs` come sorted, the lowest first. The last range holds its upper end; runs that are all alike are one range. */
export function runBins(goodputs: readonly number[]): RunBin[] {
  const low = goodputs[0] ?? 0;
  const span = (goodputs.at(-1) ?? 0) - low;
  const count = span > 0 ? MOST_BINS : Math.min(goodputs.length, 1);
  const binOf = (share: number): number =>
    span > 0 ? Math.min(Math.floor(((share - low) / span) * count), count - 1) : 0;
  const bins = Array.from({ length: count }, (_, i) => ({
    low: low + (span * i) / count,
    high: low + (span * (i + 1)) / count,
    runs: 0,
  }));
  for (const share of goodputs) {
    const bin = bins[binOf(share)];
    if (bin) bin.runs++;
  }
  return bins;
}
