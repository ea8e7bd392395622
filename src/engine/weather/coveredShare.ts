// The covered share of the load alone, for one battery after another: hours in a row that all fill the battery, or all draw on it,
// are one step. A day has two or three such stretches.
import { PAIR } from '../../kernels/weather/layout.ts';
import {
  EFFICIENCY_BITS,
  type HourlyOutput,
  LOAD_UNITS,
  POWER_BITS,
  type WeatherSlice,
} from '../../kernels/weather/slice.ts';
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
  const years = Array.from({ length: slice.yearCount }, (_, year) =>
    stretchesOf(slice, scenario.outputs, year),
  );
  const neededUnits = slice.yearCount * slice.hourCount * LOAD_UNITS;
  return (batteryHours) => {
    const { pairs } = weatherSlice({ ...scenario, batteryHours: [batteryHours] });
    const batteryUnits = pairs[PAIR.offsetOf.batteryUnits] as number;
    const missingUnits = years.reduce((sum, stretches) => sum + missingWith(batteryUnits, stretches), 0);
    return (neededUnits - missingUnits) / neededUnits;
  };
}

/** Of each stretch of a year what it puts into a battery with room, or, below zero, what it takes out of a full one [units]. */
function stretchesOf(
  { pairs, hourCount, efficiency }: WeatherSlice,
  outputs: HourlyOutput,
  year: number,
): Float64Array {
  const powerOverLoad = pairs[PAIR.offsetOf.powerOverLoad] as number;
  const stretches = new Float64Array(hourCount);
  let last = -1;
  let wasSurplus: boolean | undefined;
  for (let hour = year * hourCount; hour < (year + 1) * hourCount; hour++) {
    const surplusUnits = (((outputs[hour] as number) * powerOverLoad) >> POWER_BITS) - LOAD_UNITS;
    const isSurplus = surplusUnits >= 0;
    if (isSurplus !== wasSurplus) last += 1;
    wasSurplus = isSurplus;
    stretches[last]! += isSurplus ? (surplusUnits * efficiency) >>> EFFICIENCY_BITS : surplusUnits;
  }
  return stretches.subarray(0, last + 1);
}

/** What a battery that is full at first cannot give in a year [units]. */
function missingWith(batteryUnits: number, stretches: Float64Array): number {
  let storedUnits = batteryUnits;
  let missingUnits = 0;
  for (const units of stretches) {
    storedUnits += units;
    if (storedUnits > batteryUnits) storedUnits = batteryUnits;
    else if (storedUnits < 0) {
      missingUnits -= storedUnits;
      storedUnits = 0;
    }
  }
  return missingUnits;
}
