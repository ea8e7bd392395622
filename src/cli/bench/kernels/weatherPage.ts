// The part of the bench that times a whole weather map in the browser: 64 × 64 pairs, 20 years of hours.
import { createEngine, type EngineOptions } from '../../../engine/createEngine.ts';
import type { WeatherScenario } from '../../../engine/weather/scenario.ts';
import type { Climate } from '../../../model/energy/climate.ts';
import { mixedOutputs, weatherYears } from '../../../model/energy/weatherYears.ts';

export interface WeatherTime {
  name: string;
  /** Best of the rounds: until the coarse map is there, and until the whole is [ms]. */
  coarseMs: number;
  wholeMs: number;
}

const ROUNDS = 3;
const YEARS = 20;

function scenarioOf(climate: Climate): WeatherScenario {
  return {
    outputs: mixedOutputs(weatherYears(climate, YEARS, 1), 0.6),
    yearCount: YEARS,
    powersOverLoad: Array.from({ length: 64 }, (_, i) => 1 + i / 10),
    batteryHours: Array.from({ length: 64 }, (_, i) => i),
    efficiency: 0.85,
    restartS: 400,
    checkpointS: 10,
    intervalS: 462,
  };
}

async function timeOf(
  name: string,
  options: EngineOptions,
  scenario: WeatherScenario,
): Promise<WeatherTime | string> {
  const engine = await createEngine(options);
  const { backend, reason, adapterName, threadCount } = engine.status;
  if (backend !== options.backend) return `${name}: not here (${reason})`;
  let coarseMs = Infinity;
  let wholeMs = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    let firstMs = 0;
    const { durationMs } = await engine.runWeather(scenario, {
      onPairs: () => {
        firstMs ||= performance.now() - start;
      },
    });
    coarseMs = Math.min(coarseMs, firstMs);
    wholeMs = Math.min(wholeMs, durationMs);
  }
  engine.destroy();
  return { name: `${name} (${adapterName || threadCount})`, coarseMs, wholeMs };
}

export async function measureMaps(climate: Climate): Promise<(WeatherTime | string)[]> {
  const scenario = scenarioOf(climate);
  return [
    await timeOf('one thread', { backend: 'cpu', threadCount: 1 }, scenario),
    await timeOf('all threads', { backend: 'cpu' }, scenario),
    await timeOf('WebGPU', { backend: 'webgpu' }, scenario),
  ];
}
