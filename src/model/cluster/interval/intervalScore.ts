// How good stated intervals are: how often they hold what was measured, and at which price in width.

/** Ends of an interval and what was measured, as natural logarithms of ratios to the prediction. */
export interface Judged {
  low: number;
  high: number;
  measured: number;
}

/** Share of the measurements outside that an 80 % interval allows. */
const OUTSIDE = 0.2;

/**
 * Interval score (Winkler 1972; Gneiting and Raftery 2007): the width, and 2/0.2 times what a measurement lies outside. The
 * lower the better; neither a wide interval nor one that misses is cheap.
 */
export function intervalScore({ low, high, measured }: Judged): number {
  const outside = Math.max(low - measured, measured - high, 0);
  return high - low + (2 / OUTSIDE) * outside;
}

export interface IntervalJudgement {
  /** Share of the measurements inside. */
  coverage: number;
  /** Mean score. */
  score: number;
  /** Median of half the width. */
  medianHalfWidth: number;
}

/** All intervals together. Throws RangeError where there are none. */
export function judgeIntervals(intervals: readonly Judged[]): IntervalJudgement {
  if (intervals.length === 0) throw new RangeError('intervals: received none, expected at least one');
  const inside = intervals.filter(({ low, high, measured }) => low <= measured && measured <= high);
  const widths = intervals.map(({ low, high }) => (high - low) / 2).sort((a, b) => a - b);
  return {
    coverage: inside.length / intervals.length,
    score: intervals.reduce((sum, interval) => sum + intervalScore(interval), 0) / intervals.length,
    medianHalfWidth: widths[Math.floor(widths.length / 2)]!,
  };
}
