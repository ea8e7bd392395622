// The covered share of the load alone, for one battery after another, by stretches of hours.
import { PAIR } from '../../kernels/weather/layout.ts';
import { LOAD_UNITS } from '../../kernels/weather/slice.ts';
import { stretchesOf, yearOf } from './runs.ts';
import { weatherSlice } from './scenario.ts';
import { type SiteWeather, siteScenario } from './siteWeather.ts';

/** Share of the energy of the load that is covered with a battery of so many hours: `servedShare` of the map, to the last bit. */
export function coveredShareOf(
  site: SiteWeather,
  windShare: number,
  powerOverLoad: number,
): (batteryHours: number) => number {
  const scenario = siteScenario(site, windShare, [powerOverLoad], [0]);
  const slice = weatherSlice(scenario);
  const years = Array.from({ length: slice.yearCount }, (_, year) => {
    const { units, count } = stretchesOf(slice, yearOf(slice, scenario.outputs, year));
    return units.subarray(0, count);
  });
  const neededUnits = slice.yearCount * slice.hourCount * LOAD_UNITS;
  return (batteryHours) => {
    const { pairs } = weatherSlice({ ...scenario, batteryHours: [batteryHours] });
    const batteryUnits = pairs[PAIR.offsetOf.batteryUnits] as number;
    const missingUnits = years.reduce((sum, stretches) => sum + missingWith(batteryUnits, stretches), 0);
    return (neededUnits - missingUnits) / neededUnits;
  };
}

/** What a battery that is full at first cannot give in a year [units]. */
function missingWith(batteryUnits: number, stretches: Float64Array): number {
  let storedUnits = batteryUnits;
  let missingUnits = 0;
  for (let stretch = 0; stretch < stretches.length; stretch++) {
    storedUnits += stretches[stretch] as number;
    if (storedUnits > batteryUnits) storedUnits = batteryUnits;
    else if (storedUnits < 0) {
      missingUnits -= storedUnits;
      storedUnits = 0;
    }
  }
  return missingUnits;
}
