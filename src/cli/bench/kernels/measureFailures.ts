// How fast the failures kernel's twin draws failures, on one core.
import { runFailuresInThread } from '../../../engine/failures/runFailuresInThread.ts';
import {
  createFailureTimes,
  meanTimeBetweenFailuresS,
  setFailureTimes,
} from '../../../model/cluster/goodput/failures.ts';
import { bestIntervalS } from '../../../model/cluster/goodput/renewal.ts';
import { goodputInputOf } from '../../../model/cluster/goodput/statedFailures.ts';
import { bestMs } from '../bestOf.ts';
import { seeds } from '../model/modelCase.ts';
import { MIDDLE_GPUS } from '../rounds.ts';

/** Million failures per second: a job of the site's middle size, 54 days, 100 runs. */
export function measureFailures(): number {
  const job = goodputInputOf(seeds.parameters, MIDDLE_GPUS, {});
  const times = setFailureTimes(createFailureTimes(), job);
  const meanTimeS = meanTimeBetweenFailuresS(times);
  const { checkpointS } = job;
  const scenario = {
    seed: 1,
    days: 54,
    runCount: 100,
    sizes: [
      {
        meanTimeBetweenFailuresS: meanTimeS,
        checkpointS,
        intervalS: bestIntervalS(checkpointS, meanTimeS),
        components: [{ weight: 1, downS: times.restartS, usesSpare: false, keepsWork: false }],
        spareCount: null,
        repairS: 0,
        waitShare: 1,
      },
    ],
  };
  const failures = (runFailuresInThread(scenario).results[0]?.interruptionsMean ?? 0) * scenario.runCount;
  return failures / bestMs(() => runFailuresInThread(scenario)) / 1e3;
}
