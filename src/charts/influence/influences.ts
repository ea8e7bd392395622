// How far each constant of the model moves useful work, in megawatt equivalents: what the influence chart draws.
import type { Influence } from '../../model/cluster/interval/siteInterval.ts';

/** Useful work [MW equivalents] with one constant alone at the low and at the high end of its range. */
export interface InfluenceMw {
  id: string;
  lowMw: number;
  highMw: number;
}

export interface InfluencesMw {
  siteMw: number;
  /** Useful work with every constant at its value. */
  usefulMw: number;
  /** The strongest first. */
  strongest: InfluenceMw[];
}

export const INFLUENCE_COUNT = 8;

/** The strongest constants out of the model's answer. `influences` come sorted. */
export function influencesMw(
  siteMw: number,
  usefulTokensPerS: number,
  influences: readonly Influence[],
  mwPerTokenPerS: number,
): InfluencesMw {
  return {
    siteMw,
    usefulMw: usefulTokensPerS * mwPerTokenPerS,
    strongest: influences.slice(0, INFLUENCE_COUNT).map(({ id, atLow, atHigh }) => ({
      id,
      lowMw: atLow * mwPerTokenPerS,
      highMw: atHigh * mwPerTokenPerS,
    })),
  };
}
