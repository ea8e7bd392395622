// The least installed power with which a battery gives so much of the hours, or of the training.
import { type PairShares, pairShares, type SiteWeather } from '../../../engine/weather/siteWeather.ts';
import { mapRange } from './mapRange.ts';

/** In steps of the slider, so that the reader can set it; undefined where the map holds none. More power never gives less. */
export function neededPower(
  site: SiteWeather,
  windShare: number,
  battery: number,
  isEnough: (shares: PairShares) => boolean,
): number | undefined {
  const { lowPower, highPower, powerStep } = mapRange;
  const powerAt = (place: number): number => lowPower + place * powerStep;
  const count = Math.round((highPower - lowPower) / powerStep);
  // One place beyond the last stands for none.
  let [low, high] = [0, count + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(pairShares(site, windShare, powerAt(middle), battery))) high = middle;
    else low = middle + 1;
  }
  return low > count ? undefined : powerAt(low);
}
