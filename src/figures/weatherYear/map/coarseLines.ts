// The level lines of maps that are coarser than the whole one: at build, at once for measured hours, and under a hand that moves.
import type { WeatherMap } from '../../../engine/weather/job.ts';
import { type RunShares, runSharesByBattery } from '../../../engine/weather/runShares.ts';
import type { SiteWeather } from '../../../engine/weather/siteWeather.ts';
import { lastKept } from '../lastKept.ts';
import { levelLinesOf, type MapLines } from './levelLines.ts';
import { builtPairs, movedPairs, type Pairs } from './pairs.ts';

/** The first years of a site's are enough for the lines that follow a hand. */
const MOVED_YEARS = 3;

/** What lines are drawn from, shape (rows, columns) each. */
type Shares = Pick<WeatherMap, 'hoursShare' | 'trainingShare'>;

/** Both kinds of lines of a map. */
export const linesOf = ({ hoursShare, trainingShare }: Shares, { columns, rows }: Pairs): MapLines => ({
  hours: levelLinesOf(hoursShare, columns, rows),
  training: levelLinesOf(trainingShare, columns, rows),
});

/** A map of some pairs through the first years of a site, or through its measured one. */
export function mapOf(site: SiteWeather, windShare: number, { columns, rows }: Pairs, years: number): Shares {
  const found = columns.map((power) => runSharesByBattery(site, windShare, power, rows, years));
  const byPlace = (key: keyof Shares): Float64Array =>
    Float64Array.from(rows.flatMap((_, row) => found.map((column) => (column[row] as RunShares)[key])));
  return { hoursShare: byPlace('hoursShare'), trainingShare: byPlace('trainingShare') };
}

export const coarseLines = (site: SiteWeather, windShare: number): MapLines =>
  linesOf(mapOf(site, windShare, builtPairs, site.yearCount), builtPairs);

/** Coarser yet; kept, because the other inputs do not change them. */
export const movedLines = lastKept(
  (site: SiteWeather, windShare: number): MapLines =>
    linesOf(mapOf(site, windShare, movedPairs, MOVED_YEARS), movedPairs),
);
