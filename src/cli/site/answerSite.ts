// What the simulator's page answers for a site, size by size, as plain numbers.
import {
  answeringBand,
  plansOf,
  siteBands,
  siteUncertainties,
} from '../../model/cluster/interval/siteInterval.ts';
import { type AnsweringPoint, answeringPoint } from '../../model/cluster/site/answering.ts';
import type { Losses } from '../../model/cluster/site/losses.ts';
import { lossCauses } from '../../model/cluster/site/losses.ts';
import { type Bend, bendReason } from '../../model/cluster/site/reasons/bendReason.ts';
import type { SiteInput } from '../../model/cluster/site/siteInput.ts';
import type { SiteUse } from '../../model/cluster/site/siteUse.ts';
import { TrainingCurve } from '../../model/cluster/site/uses.ts';
import type { Layout } from '../../model/cluster/step/layout.ts';
import { usesOf } from '../../simulator/answers/curve/otherUses.ts';
import { BAND_SAMPLES, BAND_SEED, siteInputOf } from '../../simulator/answers/curve/siteReport.ts';
import { siteYearShares } from '../../simulator/answers/year/siteYear.ts';
import { yearShareOf } from '../../simulator/answers/year/yearShare.ts';
import type { Settings, SimulatorSeeds } from '../../simulator/inputs/settings.ts';
import { type NoAnswer, noAnswering, noTraining } from './noAnswer.ts';

/** Plants over the load, hours of battery, and what they come to in made-up years. */
export interface WeatherAnswer {
  over: number;
  batt: number;
  hoursShare: number;
  trainingShare: number;
  pausesPerYear: number;
  /** What they leave of useful work. */
  usefulMw: number;
}

export interface SizeAnswer {
  siteMw: number;
  gpus: number;
  usedGpus: number;
  /** Of one run; of a replica where the site answers. */
  layout: Layout | { tensor: number; groups: number; pipeline: number; batch: number };
  tokensPerS: number;
  goodput: number;
  usefulMw: number;
  idealMw: number;
  lossesMw: Losses;
  /** Why the curve bends between the size asked before and this one; null for the first, and where a site answers users. */
  bend: Bend | null;
  /** The year on wind, sun and battery; null from the grid. */
  weather: WeatherAnswer | null;
  /** 10th and 90th percentile of useful work, from the grid. */
  lowMw: number;
  highMw: number;
}

/** One answer for each size, or the reason why it has none. */
export function answerSite(
  settings: Settings,
  seeds: SimulatorSeeds,
  use: SiteUse,
  sizesMw: readonly number[],
): (SizeAnswer | NoAnswer)[] {
  const base = siteInputOf(settings, seeds, sizesMw[0]!);
  if (use === 'answering') return sizesMw.map((siteMw) => answering({ ...base, siteMw }, settings, seeds));
  const curve = new TrainingCurve(base, use);
  const places = sizesMw.map((siteMw) => curve.at(siteMw));
  return places.map((found, i) => {
    if (!found) return noTraining({ ...base, siteMw: sizesMw[i]! }, use);
    const { input, point } = found;
    const { siteMw } = input;
    const before = places[i - 1];
    const uncertain = siteUncertainties(input, seeds.uncertain);
    const plans = plansOf(input, point, uncertain);
    const [band] = siteBands([input], [plans], uncertain, seeds.fitted, BAND_SAMPLES, BAND_SEED);
    const mw = siteMw / point.idealTokensPerS;
    return {
      siteMw,
      gpus: point.gpus,
      usedGpus: point.usedGpus,
      layout: point.layout,
      tokensPerS: point.tokensPerS,
      goodput: point.goodput.goodput,
      ...megawatts(siteMw, point),
      bend: before && before.input.siteMw < siteMw ? bendReason(before, found) : null,
      weather: weatherOf(settings, seeds, use, point.gpusPerRun, point.usefulTokensPerS * mw),
      lowMw: band!.low * mw,
      highMw: band!.high * mw,
    };
  });
}

function answering(input: SiteInput, settings: Settings, seeds: SimulatorSeeds): SizeAnswer | NoAnswer {
  const { demand } = usesOf(settings);
  const point = answeringPoint(input, demand);
  if (!point) return noAnswering(input, demand);
  const { tensor, pipeline, gpusPerReplica, batch } = point.fleet;
  const uncertain = siteUncertainties(input, seeds.uncertain);
  const band = answeringBand(input, demand, point.fleet, uncertain, seeds.fitted, BAND_SAMPLES, BAND_SEED);
  const mw = input.siteMw / point.idealTokensPerS;
  return {
    siteMw: input.siteMw,
    gpus: point.gpus,
    usedGpus: point.usedGpus,
    layout: { tensor, groups: gpusPerReplica / (tensor * pipeline), pipeline, batch },
    tokensPerS: point.tokensPerS,
    goodput: point.goodput,
    ...megawatts(input.siteMw, point),
    bend: null,
    weather: weatherOf(settings, seeds, 'answering', point.gpus, point.usefulTokensPerS * mw),
    lowMw: band.low * mw,
    highMw: band.high * mw,
  };
}

function weatherOf(
  settings: Settings,
  seeds: SimulatorSeeds,
  use: SiteUse,
  gpus: number,
  usefulMw: number,
): WeatherAnswer | null {
  const { power, over, batt } = settings;
  if (power === 'grid') return null;
  const shares = siteYearShares(seeds, settings, gpus);
  const { hoursShare, trainingShare, pausesPerYear } = shares;
  return {
    over,
    batt,
    hoursShare,
    trainingShare,
    pausesPerYear,
    usefulMw: usefulMw * yearShareOf(use, shares),
  };
}

/** Useful, ideal and lost as megawatt equivalents: MW × rate / ideal rate. */
function megawatts(
  siteMw: number,
  {
    usefulTokensPerS,
    idealTokensPerS,
    losses,
  }: Pick<AnsweringPoint, 'usefulTokensPerS' | 'idealTokensPerS' | 'losses'>,
): Pick<SizeAnswer, 'usefulMw' | 'idealMw' | 'lossesMw'> {
  const mw = siteMw / idealTokensPerS;
  const lossesMw = Object.fromEntries(lossCauses.map((cause) => [cause, losses[cause] * mw])) as Losses;
  return { usefulMw: usefulTokensPerS * mw, idealMw: siteMw, lossesMw };
}
