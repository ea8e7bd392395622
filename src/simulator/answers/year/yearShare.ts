// What of useful work a year on wind, sun and a battery leaves.
import type { PairShares } from '../../../engine/weather/siteWeather.ts';
import type { SiteUse } from '../../../model/cluster/site/siteUse.ts';

/** Training stops and starts again with its own costs; answers are given in every hour with power. */
export const yearShareOf = (
  use: SiteUse,
  { hoursShare, trainingShare }: Pick<PairShares, 'hoursShare' | 'trainingShare'>,
): number => (use === 'answering' ? hoursShare : trainingShare);
