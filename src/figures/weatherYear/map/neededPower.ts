// The least installed power with which a battery gives so much of the hours, or of the training.
import { runsByYear, type YearRuns } from '../../../engine/weather/runShares.ts';
import type { SiteWeather } from '../../../engine/weather/siteWeather.ts';
import { S_PER_HOUR } from '../../../model/numbers/units.ts';
import type { MapLines } from './levelLines.ts';
import { mapRange } from './mapRange.ts';

const sumOf = {
  hours: { key: 'wholeHours', ofHour: 1 },
  training: { key: 'usefulS', ofHour: S_PER_HOUR },
} as const satisfies Record<keyof MapLines, { key: keyof YearRuns; ofHour: number }>;

/** In steps of the slider, so that the reader can set it; undefined where the map holds none. */
export function neededPower(
  site: SiteWeather,
  windShare: number,
  battery: number,
  kind: keyof MapLines,
  share: number,
): number | undefined {
  const { lowPower, highPower, powerStep } = mapRange;
  const powerAt = (place: number): number => lowPower + place * powerStep;
  const count = Math.round((highPower - lowPower) / powerStep);
  const isEnough = enoughAt(site, windShare, battery, kind, share);
  // One place beyond the last stands for none.
  let [low, high] = [0, count + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(powerAt(middle))) high = middle;
    else low = middle + 1;
  }
  return low > count ? undefined : powerAt(low);
}

/**
 * Asked by halving: no power below one that was too little, nor above one that was enough. More power never gives less in any
 * year, so each year lies between what it gave with the nearest powers that were asked for, and some years settle the sum.
 */
function enoughAt(
  site: SiteWeather,
  windShare: number,
  battery: number,
  kind: keyof MapLines,
  share: number,
): (power: number) => boolean {
  const { key, ofHour } = sumOf[kind];
  const runsAt = (power: number) => runsByYear(site, windShare, power, [battery]);
  const { yearCount, hourCount } = runsAt(mapRange.lowPower);
  const whole = hourCount * ofHour;
  const holds = (ofYears: readonly number[]): boolean =>
    ofYears.reduce((sum, ofYear) => sum + ofYear, 0) / (yearCount * whole) >= share;
  let least = new Array<number>(yearCount).fill(0);
  let most = new Array<number>(yearCount).fill(whole);
  return (power) => {
    const runs = runsAt(power);
    const [low, high] = [[...least], [...most]];
    const gapOf = (year: number): number => (most[year] as number) - (least[year] as number);
    for (const year of low.map((_, each) => each).sort((a, b) => gapOf(b) - gapOf(a))) {
      if (holds(low) || !holds(high)) break;
      const [found] = runs.of(year) as [YearRuns];
      low[year] = found[key];
      high[year] = found[key];
    }
    const isEnough = holds(low);
    if (isEnough) most = high;
    else least = low;
    return isEnough;
  };
}
