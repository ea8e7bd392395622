// Runs the bench page of the weather map in Chromium and brings its times back.
import { climateOf } from '../../../model/energy/climate.ts';
import { seeds } from '../model/modelCase.ts';
import { type OnPage, onBenchPage } from './benchPage.ts';
import type { WeatherTime } from './weatherPage.ts';

/** Time per whole map of every backend in this machine's Chromium. */
export const measureWeather = (): Promise<OnPage<(WeatherTime | string)[]>> =>
  onBenchPage((page) =>
    page.evaluate(async (climate) => {
      const address = '/src/cli/bench/kernels/weatherPage.ts';
      const { measureMaps } = (await import(address)) as typeof import('./weatherPage.ts');
      return measureMaps(climate);
    }, climateOf(seeds.parameters)),
  );
