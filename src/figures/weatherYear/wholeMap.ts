// The whole map on the reader's own device: every pair of 64 powers and 64 batteries through twenty made-up years, or the one measured.
import { createEngine } from '../../engine/createEngine.ts';
import { type SiteWeather, siteScenario } from '../../engine/weather/siteWeather.ts';
import { type LevelLine, levelLinesOf } from './levelLines.ts';

const SIDE = 64;
const YEARS = 20;

/** How it was computed: on the device's WebGPU, or by so many threads of its processor. */
export interface WholeMap {
  lines: LevelLine[];
  /** Hours of weather that were computed. */
  hours: number;
  seconds: number;
  backend: 'webgpu' | 'cpu';
  threads: number;
}

/** @param range the map's ends: power over the load, and hours of battery from 0 */
export async function wholeMap(
  site: SiteWeather,
  windShare: number,
  range: { lowPower: number; highPower: number; highBattery: number },
): Promise<WholeMap> {
  const { lowPower, highPower, highBattery } = range;
  const steps = Array.from({ length: SIDE }, (_, i) => i / (SIDE - 1));
  const columns = steps.map((step) => lowPower + step * (highPower - lowPower));
  const rows = steps.map((step) => step * highBattery);
  const scenario = siteScenario({ ...site, yearCount: YEARS }, windShare, columns, rows);
  const engine = await createEngine({ backend: 'auto' });
  try {
    const { map, status, durationMs } = await engine.runWeather(scenario);
    return {
      lines: levelLinesOf(map.hoursShare, columns, rows),
      hours: SIDE * SIDE * scenario.outputs.length,
      seconds: durationMs / 1000,
      backend: status.backend,
      threads: Math.max(1, status.threadCount),
    };
  } finally {
    engine.destroy();
  }
}
