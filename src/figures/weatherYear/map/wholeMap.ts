// The whole map on the reader's own device: every pair of 64 powers and 64 batteries through all years of the site.
import { createEngine, type EngineOptions } from '../../../engine/createEngine.ts';
import { type SiteWeather, siteScenario } from '../../../engine/weather/siteWeather.ts';
import { linesOf } from './coarseLines.ts';
import type { MapLines } from './levelLines.ts';
import { wholePairs } from './pairs.ts';

/** How it was computed: on the device's WebGPU, or by so many threads of its processor. */
export interface WholeMap {
  lines: MapLines;
  /** Hours of weather that were computed. */
  hours: number;
  seconds: number;
  backend: 'webgpu' | 'cpu';
  threads: number;
}

/** @param isAsked asked while the map is under way: where it no longer holds, there is none */
export async function wholeMap(
  site: SiteWeather,
  windShare: number,
  isAsked: () => boolean,
  options: Pick<EngineOptions, 'backend' | 'threadCount'> = { backend: 'auto' },
): Promise<WholeMap | undefined> {
  const { columns, rows } = wholePairs;
  const scenario = siteScenario(site, windShare, columns, rows);
  const stop = new AbortController();
  const engine = await createEngine(options);
  try {
    const onPairs = (): void => {
      if (!isAsked()) stop.abort();
    };
    const { map, status, durationMs } = await engine.runWeather(scenario, { signal: stop.signal, onPairs });
    return {
      lines: linesOf(map, wholePairs),
      hours: columns.length * rows.length * scenario.outputs.length,
      seconds: durationMs / 1000,
      backend: status.backend,
      threads: Math.max(1, status.threadCount),
    };
  } catch (cause) {
    if (stop.signal.aborted) return undefined;
    throw cause;
  } finally {
    engine.destroy();
  }
}

/** The same map on one thread, on all of them, and on WebGPU where it can be had. */
export async function mapInThreeWays(
  site: SiteWeather,
  windShare: number,
  isAsked: () => boolean,
): Promise<readonly [one: WholeMap, all: WholeMap, gpu: WholeMap] | undefined> {
  const one = await wholeMap(site, windShare, isAsked, { backend: 'cpu', threadCount: 1 });
  const all = one && (await wholeMap(site, windShare, isAsked, { backend: 'cpu' }));
  const gpu = all && (await wholeMap(site, windShare, isAsked, { backend: 'webgpu' }));
  return gpu && [one, all, gpu];
}
