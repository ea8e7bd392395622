// What a job asks of the failures kernel: the failures of the Llama 3 record at the reader's rate, and the reader's checkpoints.
import type { FailuresScenario } from '../../engine/failures/scenario.ts';
import { failureComponents, failureShares } from '../../model/cluster/goodput/components.ts';
import {
  createFailureTimes,
  meanTimeBetweenFailuresS,
  setFailureTimes,
} from '../../model/cluster/goodput/failures.ts';
import { chosenIntervalS, type GoodputInput, renewalGoodput } from '../../model/cluster/goodput/renewal.ts';
import { failuresOfLayout } from '../../model/cluster/site/jobFailures.ts';
import type { Layout } from '../../model/cluster/step/layout.ts';
import { S_PER_DAY, S_PER_HOUR } from '../../model/numbers/units.ts';
import { failuresOf } from '../inputs/failures.ts';
import type { Settings, SimulatorSeeds } from '../inputs/settings.ts';
import { siteOf } from '../inputs/site.ts';

/** As long as the record that the rates come from, so often that the outer twentieths hold a dozen runs each. */
const DRAWN_DAYS = 54;
const DRAWN_RUNS = 256;

/** Software breaks no part; all else is replaced from the spares. */
const breaksPart = (component: (typeof failureComponents)[number]): boolean => component !== 'software';

/** The job of a layout, with its replicas and its hot spares, as the curve has it: one run where several lie side by side. */
function drawnJobOf(settings: Settings, seeds: SimulatorSeeds, layout: Layout): GoodputInput {
  const { accelerator } = siteOf(settings, seeds);
  const { parameters } = seeds;
  return failuresOfLayout({ accelerator, parameters, failures: failuresOf(settings, seeds) }, layout);
}

/** Its exact goodput, beside which the draws are shown. */
export const exactGoodputOf = (settings: Settings, seeds: SimulatorSeeds, layout: Layout): number =>
  renewalGoodput(drawnJobOf(settings, seeds, layout)).goodput;

/** Runs of the job of a layout under the settings. */
export function failuresScenarioOf(
  settings: Settings,
  seeds: SimulatorSeeds,
  layout: Layout,
): FailuresScenario {
  const { parameters } = seeds;
  const job = drawnJobOf(settings, seeds, layout);
  const { checkpointS, gpus } = job;
  const times = setFailureTimes(createFailureTimes(), job);
  const goesOn = times.stallRatePerS > 0;
  const bestS = chosenIntervalS(checkpointS, 1 / times.restartRatePerS);
  const shares = failureShares(parameters, gpus * job.failuresPerGpuDay, job.failuresPerJobDay);
  const components = failureComponents.map((component) => ({
    // A kind that never comes keeps its place.
    weight: Math.max(shares[component], 1e-12),
    ...(goesOn && breaksPart(component)
      ? { downS: times.stallS, keepsWork: true }
      : { downS: times.restartS, keepsWork: false }),
    usesSpare: breaksPart(component),
  }));
  return {
    seed: settings.seed,
    days: DRAWN_DAYS,
    runCount: DRAWN_RUNS,
    sizes: [
      {
        meanTimeBetweenFailuresS: meanTimeBetweenFailuresS(times),
        checkpointS,
        intervalS: settings.ckpt === 'best' ? Math.min(bestS, DRAWN_DAYS * S_PER_DAY) : settings.ckpt * 60,
        components,
        spareCount: settings.spares === 'enough' ? null : Number(settings.spares),
        repairS: settings.repair * S_PER_HOUR,
        waitShare: goesOn ? job.replicaGpus / gpus : 1,
      },
    ],
  };
}
