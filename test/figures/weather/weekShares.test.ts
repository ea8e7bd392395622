// The weeks of a year with power are those of the whole beginnings of the year, whatever the battery.
import { expect, test } from 'vitest';
import { runWeatherInThread } from '../../../src/engine/weather/runWeatherInThread.ts';
import { type SiteWeather, siteScenario } from '../../../src/engine/weather/siteWeather.ts';
import { weatherYearEntry } from '../../../src/figures/weatherYear/weatherYearEntry.ts';
import { HOURS_PER_WEEK, WEEKS, weekShares } from '../../../src/figures/weatherYear/weekShares.ts';

const { site, windShare } = weatherYearEntry.materialIn('en') as unknown as {
  site: SiteWeather;
  windShare: number;
};

test.each([
  [1, 0],
  [3.2, 8],
  [4, 48],
  [7, 24],
])('%d times the load and a battery of %d hours', (power, battery) => {
  const scenario = siteScenario(site, windShare, [power], [battery]);
  const hoursUntil = (week: number): number => {
    const outputs = scenario.outputs.slice(0, week * HOURS_PER_WEEK);
    const { map } = runWeatherInThread({ ...scenario, yearCount: 1, outputs });
    return Math.round((map.hoursShare[0] as number) * outputs.length);
  };
  const shares = weekShares(site, windShare, power, battery);
  expect(shares).toHaveLength(WEEKS);
  for (const week of [1, 2, 9, 26, 27, 51])
    expect(shares[week]).toBe((hoursUntil(week + 1) - hoursUntil(week)) / HOURS_PER_WEEK);
});
