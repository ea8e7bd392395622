// How fast the failures kernel's twin draws failures, on one core.
import { runFailuresInThread } from '../../../engine/failures/runFailuresInThread.ts';
import { bestIntervalS, meanTimeBetweenFailuresS } from '../../../model/cluster/goodput/renewal.ts';
import { parameterOf } from '../../../model/numbers/parameters.ts';
import { bestMs } from '../bestOf.ts';
import { seeds } from '../model/modelCase.ts';

const GPUS = 114_480;

/** Million failures per second: a job of the site's middle size, 54 days, 100 runs. */
export function measureFailures(): number {
  const p = (id: string) => parameterOf(seeds.parameters, id);
  const meanTimeS = meanTimeBetweenFailuresS(GPUS, p('P-failures-per-gpu-day'));
  const checkpointS = p('P-checkpoint-s');
  const scenario = {
    seed: 1,
    days: 54,
    runCount: 100,
    sizes: [
      {
        meanTimeBetweenFailuresS: meanTimeS,
        checkpointS,
        intervalS: bestIntervalS(checkpointS, meanTimeS),
        components: [{ weight: 1, downS: p('P-detect-s') + p('P-restart-s'), usesSpare: false }],
        spareCount: null,
        repairS: 0,
      },
    ],
  };
  const failures = (runFailuresInThread(scenario).results[0]?.interruptionsMean ?? 0) * scenario.runCount;
  return failures / bestMs(() => runFailuresInThread(scenario)) / 1e3;
}
