// The costs of a site's job and its climate, out of the seeds: for a build, a command or the simulator, not for a page that is sent them.
import { createFailureTimes, SITE_MODE, setFailureTimes } from '../../model/cluster/goodput/failures.ts';
import { chosenIntervalS } from '../../model/cluster/goodput/renewal.ts';
import { goodputInputOf, type StatedFailures } from '../../model/cluster/goodput/statedFailures.ts';
import { climateOf } from '../../model/energy/climate.ts';
import { type Parameters, parameterOf } from '../../model/numbers/parameters.ts';
import type { SiteWeather } from './siteWeather.ts';

/** A job of so many GPUs, with the constants of the seeds where nothing else is stated. */
export function siteWeatherOf(
  parameters: Parameters,
  gpus: number,
  yearCount: number,
  stated: StatedFailures = {},
): SiteWeather {
  const job = goodputInputOf(parameters, gpus, { mode: SITE_MODE, ...stated });
  const times = setFailureTimes(createFailureTimes(), job);
  return {
    climate: climateOf(parameters),
    yearCount,
    seed: 1,
    efficiency: parameterOf(parameters, 'P-battery-round-trip'),
    restartS: job.restartBaseS + job.restartPerGpuS * gpus,
    checkpointS: job.checkpointS,
    intervalS: chosenIntervalS(job.checkpointS, 1 / times.restartRatePerS),
  };
}
