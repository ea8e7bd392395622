// The whole map on the reader's own device: every pair of 64 powers and 64 batteries through all years of the site.
import { createEngine, type Engine, type EngineOptions } from '../../../engine/createEngine.ts';
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

/** Undefined where it is abandoned. */
export async function wholeMap(
  site: SiteWeather,
  windShare: number,
  signal: AbortSignal,
  options: Pick<EngineOptions, 'backend' | 'threadCount'> = { backend: 'auto' },
): Promise<WholeMap | undefined> {
  const { columns, rows } = wholePairs;
  const scenario = siteScenario(site, windShare, columns, rows);
  let engine: Engine | undefined;
  try {
    engine = await createEngine({ ...options, signal });
    const { map, status, durationMs } = await engine.runWeather(scenario, { signal });
    return {
      lines: linesOf(map, wholePairs),
      hours: columns.length * rows.length * scenario.outputs.length,
      seconds: durationMs / 1000,
      backend: status.backend,
      threads: Math.max(1, status.threadCount),
    };
  } catch (cause) {
    if (signal.aborted) return undefined;
    throw cause;
  } finally {
    engine?.destroy();
  }
}

/** The same map on one thread, on all of them, and on WebGPU where it can be had. */
export async function mapInThreeWays(
  site: SiteWeather,
  windShare: number,
  signal: AbortSignal,
): Promise<readonly [one: WholeMap, all: WholeMap, gpu: WholeMap] | undefined> {
  const one = await wholeMap(site, windShare, signal, { backend: 'cpu', threadCount: 1 });
  const all = one && (await wholeMap(site, windShare, signal, { backend: 'cpu' }));
  const gpu = all && (await wholeMap(site, windShare, signal, { backend: 'webgpu' }));
  return gpu && [one, all, gpu];
}
