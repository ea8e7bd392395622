// Months of a job, drawn by the failures kernel on the caller's thread: the luckiest, the median and the unluckiest.
import { failures } from '../../kernels/failures/failures.ts';
import { buildExponentialTable } from '../../kernels/failures/gapTicks.ts';
import { OUTCOME } from '../../kernels/failures/layout.ts';
import { stopsOfRun } from '../../kernels/failures/stopsOfRun.ts';
import { type FailuresScenario, failuresSlices } from './scenario.ts';

export const DAYS_OF_MONTH = 30;
/** Months drawn: a choice of three does not change much with more. */
export const DRAWN_MONTHS = 63;

export interface DrawnMonth {
  /** Share of its time that made progress, 0 to 1. */
  goodput: number;
  stops: readonly {
    /** Share of the month that has passed, 0 to 1. */
    at: number;
    /** Whether a part broke; else the software stopped. */
    breaksPart: boolean;
  }[];
}

let table: Int32Array | undefined;

/** Of `DRAWN_MONTHS` months of the scenario's first size: most useful, median, least useful. */
export function drawnMonths(scenario: FailuresScenario): [DrawnMonth, DrawnMonth, DrawnMonth] {
  const [size] = scenario.sizes;
  const [slice] = failuresSlices({ ...scenario, days: DAYS_OF_MONTH, runCount: DRAWN_MONTHS });
  if (!size || !slice) throw new RangeError('sizes: received none, expected one');
  table ??= buildExponentialTable();
  const knots = table;
  const outcomes = failures(slice, knots);
  const usefulOf = (run: number): number =>
    outcomes[run * OUTCOME.wordCount + OUTCOME.offsetOf.usefulTicks] as number;
  const best = Array.from({ length: DRAWN_MONTHS }, (_, run) => run).sort(
    (a, b) => usefulOf(b) - usefulOf(a) || a - b,
  );
  const month = (rank: number): DrawnMonth => {
    const run = best[rank] as number;
    const stops = stopsOfRun(slice, run, knots).map(({ atTicks, component }) => ({
      at: atTicks / slice.horizonTicks,
      breaksPart: size.components[component]?.usesSpare === true,
    }));
    return { goodput: usefulOf(run) / slice.horizonTicks, stops };
  };
  return [month(0), month((DRAWN_MONTHS - 1) / 2), month(DRAWN_MONTHS - 1)];
}
