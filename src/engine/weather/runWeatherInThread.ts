// A whole weather scenario on the caller's thread: for the build, Node commands and tests.
import { weatherByStretches } from '../../kernels/weather/stretches.ts';
import { WeatherJob, type WeatherMap } from './job.ts';
import type { WeatherScenario } from './scenario.ts';

/** The same integers and checksum as `createEngine(…).runWeather(scenario)`. */
export function runWeatherInThread(scenario: WeatherScenario): { checksum: string; map: WeatherMap } {
  const job = new WeatherJob(scenario);
  for (let slice = job.take(Infinity); slice !== undefined; slice = job.take(Infinity)) {
    job.complete(slice, weatherByStretches(slice, job.outputs));
  }
  return { checksum: job.checksum(), map: job.map() };
}
