// The records of useful time of the largest jobs, by what restarts after a failure: for the build alone.
import { failureModes } from '../model/cluster/goodput/failures.ts';
import { siteRecords } from '../seeds/measured/siteRecords.ts';
import type { EffectiveRecords } from './words/sentWords.ts';

export const effectiveRecords = Object.fromEntries(
  failureModes.map((mode) => {
    const known = siteRecords.failures.filter((record) => record.mode === mode && record.effectiveFraction);
    const [largest] = known.toSorted((a, b) => b.gpus - a.gpus);
    return [mode, largest?.effectiveFraction];
  }),
) as EffectiveRecords;
