// How fast the reader's own device draws and weathers on one of its backends, measured a few times.
import { createEngine, type Engine } from '../../engine/createEngine.ts';
import type { Backend } from '../../engine/status.ts';
import type { Scenario } from '../../engine/stragglers/scenario.ts';
import { type SiteWeather, siteScenario } from '../../engine/weather/siteWeather.ts';

/** Runs of each kind: the slowest and the fastest are the ends of what is said. */
const REPEATS = 3;
const STEPS = 512;
/** A device that is through in less than this is asked for sixteen times as much, or only its start would be measured. */
const SHORT_MS = 60;
/** Pairs of power and battery on each side of the map, and its years. */
const [SIDE, YEARS] = [16, 5];

export interface Rates {
  backend: Backend;
  threads: number;
  /** Draws in a second: slowest and fastest run. */
  drawsPerS: readonly [low: number, high: number];
  /** Hours of made-up weather in a second: slowest and fastest run. */
  hoursPerS: readonly [low: number, high: number];
  /** Of draws and weather together: the same on every backend. */
  checksum: string;
}

export interface MeasuredJob {
  gpus: number;
  gpusPerRack: number;
  site: SiteWeather;
  windShare: number;
}

const endsOf = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** What cannot be had runs on the processor, and the answer says so. */
export async function ratesOf(backend: Backend, threadCount: number, job: MeasuredJob): Promise<Rates> {
  const engine = await createEngine({ backend, threadCount });
  try {
    const draws = await drawRates(engine, job);
    const weather = await weatherRates(engine, job);
    const { status } = engine;
    return {
      backend: status.backend,
      threads: Math.max(1, status.threadCount),
      drawsPerS: endsOf(draws.rates),
      hoursPerS: endsOf(weather.rates),
      checksum: `${draws.checksum} ${weather.checksum}`,
    };
  } finally {
    engine.destroy();
  }
}

async function drawRates(engine: Engine, { gpus, gpusPerRack }: MeasuredJob) {
  const scenario: Scenario = {
    seed: 1,
    gpuCounts: [gpus],
    groupSize: gpusPerRack,
    steps: STEPS,
    replicates: 1,
    jitterPercent: 100,
  };
  // The first run compiles; its integers are compared.
  const { checksum } = await engine.run(scenario);
  const { durationMs } = await engine.run(scenario);
  const timed = durationMs < SHORT_MS ? { ...scenario, steps: 16 * STEPS } : scenario;
  const rates: number[] = [];
  for (let run = 0; run < REPEATS; run++) {
    const { drawCount, durationMs: ms } = await engine.run(timed);
    rates.push((1000 * drawCount) / ms);
  }
  return { checksum, rates };
}

async function weatherRates(engine: Engine, { site, windShare }: MeasuredJob) {
  const steps = Array.from({ length: SIDE }, (_, i) => i);
  const powers = steps.map((step) => 1 + 0.4 * step);
  const scenario = siteScenario({ ...site, yearCount: YEARS }, windShare, powers, steps);
  const hours = SIDE * SIDE * scenario.outputs.length;
  const { checksum } = await engine.runWeather(scenario);
  const rates: number[] = [];
  for (let run = 0; run < REPEATS; run++)
    rates.push((1000 * hours) / (await engine.runWeather(scenario)).durationMs);
  return { checksum, rates };
}
