// The few numbers that stand on the first screen of the method page, from the seeds and the fit of this build.

import { blind, trialSummary } from '../../../seeds/measured/blindTrials.ts';
import { summaryOf } from './accuracy.ts';
import { calibratedRows } from './rows.ts';

const latest = blind.kept.at(-1);
if (!latest) throw new Error('seeds/blind.yaml: field kept: received none, expected at least one trial');

/** Shares of 1. */
export const headlines = {
  /** Mean error of step time with the source of a row left out of the fit. */
  leftOut: summaryOf(calibratedRows, 'leftOutError').mean,
  /** Share of the runs inside their stated interval, by trial. */
  firstCoverage: trialSummary(blind.rows).coverage,
  secondCoverage: latest.coverage,
  /** Mean errors of the second trial. */
  secondDense: latest.denseMeanError,
  secondExperts: latest.expertsMeanError,
};
