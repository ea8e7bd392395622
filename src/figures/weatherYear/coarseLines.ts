// The level lines of a map that is coarser than the one that a reader asks for: at build, and at once for measured hours.
import { runWeatherInThread } from '../../engine/weather/runWeatherInThread.ts';
import { type SiteWeather, siteScenario } from '../../engine/weather/siteWeather.ts';
import { type LevelLine, levelLinesOf } from './levelLines.ts';
import { mapRange } from './mapRange.ts';

const columns = Array.from({ length: 31 }, (_, column) => mapRange.lowPower + column / 5);
const rows = [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 40, mapRange.highBattery];

export function coarseLines(site: SiteWeather, windShare: number): LevelLine[] {
  const { map } = runWeatherInThread(siteScenario(site, windShare, columns, rows));
  return levelLinesOf(map.hoursShare, columns, rows);
}
