// Power through a synchronous step, energy per year and per token, and what it costs.
import { parameterOf } from '../../numbers/parameters.ts';
import { HOURS_PER_YEAR, KW_PER_MW, S_PER_HOUR } from '../../numbers/units.ts';
import type { SiteInput } from './siteInput.ts';
import type { SitePoint } from './sitePoint.ts';

const MWH_PER_GWH = 1000;

export interface SiteEnergy {
  /** Power of the site [MW] while all GPUs compute, while they communicate, and while they wait. */
  computeMw: number;
  communicationMw: number;
  idleMw: number;
  /** Mean over the steps and the time lost to failures. */
  averageMw: number;
  /** Fall of power from computing to communicating, felt once in every step. */
  swingMw: number;
  energyGwhPerYear: number;
  /** Energy of 10^12 useful tokens [MWh]. */
  mwhPerTrillionTokens: number;
}

export interface ElectricityCost {
  usdPerYear: number;
  usdPerTrillionTokens: number;
}

/** What the energy costs at a tariff [USD/MWh]. */
export function electricityCost(
  { energyGwhPerYear, mwhPerTrillionTokens }: Pick<SiteEnergy, 'energyGwhPerYear' | 'mwhPerTrillionTokens'>,
  tariffUsdPerMwh: number,
): ElectricityCost {
  return {
    usdPerYear: energyGwhPerYear * MWH_PER_GWH * tariffUsdPerMwh,
    usdPerTrillionTokens: mwhPerTrillionTokens * tariffUsdPerMwh,
  };
}

/**
 * Energy of one point. Racks draw a share of their design power by what they do, those without work as if they waited; other
 * IT goes on, and cooling follows: P(phase) = PUE·(rackKw·(busy·share + idle·idleShare) + other IT). Time lost to failures
 * counts as waiting.
 */
export function siteEnergy(input: SiteInput, point: SitePoint): SiteEnergy {
  const share = (id: string): number => parameterOf(input.parameters, id);
  const computeMw = powerMw(input, point, share('P-compute-power-fraction'));
  const communicationMw = powerMw(input, point, share('P-communication-power-fraction'));
  const idleMw = powerMw(input, point, share('P-idle-power-fraction'));
  const { compute, communication } = phaseShares(point);
  const running = point.goodput.goodput + point.goodput.checkpointLoss;
  const stepMw =
    compute * computeMw + communication * communicationMw + (1 - compute - communication) * idleMw;
  const averageMw = running * stepMw + (1 - running) * idleMw;
  const mwhPerTrillionTokens = (averageMw * 1e12) / (point.usefulTokensPerS * S_PER_HOUR);
  return {
    computeMw,
    communicationMw,
    idleMw,
    averageMw,
    swingMw: computeMw - communicationMw,
    energyGwhPerYear: (averageMw * HOURS_PER_YEAR) / MWH_PER_GWH,
    mwhPerTrillionTokens,
  };
}

/** Power of the site [MW] while the GPUs with work draw `busyShare` of their design power. */
function powerMw(input: SiteInput, point: SitePoint, busyShare: number): number {
  const racksMw = (point.racks * input.rackKw) / KW_PER_MW;
  const busy = point.usedGpus / point.gpus;
  const rackShare = busy * busyShare + (1 - busy) * parameterOf(input.parameters, 'P-idle-power-fraction');
  const otherItMw = point.facility.itMw * input.otherItFraction;
  return input.pue * (racksMw * rackShare + otherItMw);
}

/** Shares of a step in which the GPUs compute and in which they communicate; the rest is waiting. */
function phaseShares(point: SitePoint): { compute: number; communication: number } {
  const { breakdownS: b, stepTimeS } = point;
  return {
    compute: (b.compute + b.attention + b.elementwise + b.recompute + b.optimizer) / stepTimeS,
    communication: (b.tensor + b.context + b.expert + b.p2p + b.data) / stepTimeS,
  };
}
