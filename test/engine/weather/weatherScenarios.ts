// Weather scenarios that several tests run.
import type { WeatherScenario } from '../../../src/engine/weather/scenario.ts';
import { climateOf } from '../../../src/model/energy/climate.ts';
import { mixedOutputs, weatherYears } from '../../../src/model/energy/weatherYears.ts';

/** The climate of the seeds in round numbers. */
export const CLIMATE = climateOf({
  'P-wind-capacity-factor': 0.45,
  'P-solar-capacity-factor': 0.19,
  'P-weather-latitude-deg': 33,
  'P-wind-memory-h': 24,
  'P-wind-day-swing': 0.4,
  'P-wind-year-swing': 0.3,
  'P-wind-ramp': 2.6,
  'P-cloud-spread': 0.2,
  'P-cloud-memory-days': 2,
});

export const YEARS = weatherYears(CLIMATE, 2, 1);

/** Two years, a map of 3 × 4. */
export const WEATHER: WeatherScenario = {
  outputs: mixedOutputs(YEARS, 0.5),
  yearCount: 2,
  powersOverLoad: [1, 2.5, 4, 9],
  batteryHours: [0, 8, 60],
  efficiency: 0.85,
  restartS: 400,
  checkpointS: 10,
  intervalS: 462,
};

/** A scenario of a few hours whose outputs are given as shares of full power. */
export function hoursOf(shares: readonly number[], change: Partial<WeatherScenario> = {}): WeatherScenario {
  const outputs = Uint16Array.from(shares, (share) => Math.round(4096 * share));
  return { ...WEATHER, outputs, yearCount: 1, powersOverLoad: [1], batteryHours: [0], ...change };
}
