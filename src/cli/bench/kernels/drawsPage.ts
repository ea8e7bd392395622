// The part of the bench that runs in the browser: draws per second of each backend, and of its floor in turn with it.

import { createSliceRunner } from '../../../engine/cpu/sliceRunner.ts';
import { createEngine } from '../../../engine/createEngine.ts';
import type { Scenario } from '../../../engine/stragglers/scenario.ts';
import { drawFloor } from '../../../kernels/stragglers/drawFloor.ts';
import { type Slice, STEPS_PER_BLOCK } from '../../../kernels/stragglers/slice.ts';
import { buildStragglerTables } from '../../../kernels/stragglers/stragglerTables.ts';
import { MIDDLE_GPUS, ROUNDS } from '../rounds.ts';
import { openGpuFloor } from './gpuFloor.ts';

export interface Rate {
  name: string;
  /** Million draws per second in the best round: what others do on the machine only slows. */
  rate: number;
  floorRate: number;
}

const tables = buildStragglerTables(100);

function sliceOf(blockCount: number): Slice {
  return {
    sizeIndex: 0,
    replicate: 0,
    gpuCount: MIDDLE_GPUS,
    groupSize: 72,
    seed: 1,
    firstBlock: 0,
    blockCount,
  };
}

function scenarioOf(steps: number): Scenario {
  return { seed: 1, gpuCounts: [MIDDLE_GPUS], groupSize: 72, steps, replicates: 1, jitterPercent: 100 };
}

/** Best rate of `work` [million draws/s] over the rounds, each round beside one of `floor`. */
async function compare(
  name: string,
  steps: number,
  work: () => unknown,
  floor: () => unknown,
): Promise<Rate> {
  const rates: number[] = [];
  const floorRates: number[] = [];
  await work();
  await floor();
  for (let round = 0; round < ROUNDS; round++) {
    floorRates.push(await rateOf(steps, floor));
    rates.push(await rateOf(steps, work));
  }
  return { name, rate: Math.max(...rates), floorRate: Math.max(...floorRates) };
}

async function rateOf(steps: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (MIDDLE_GPUS * steps) / (performance.now() - start) / 1e3;
}

async function compareThread(): Promise<Rate> {
  const slice = sliceOf(128 / STEPS_PER_BLOCK);
  const run = createSliceRunner(tables);
  return compare(
    'one thread',
    128,
    () => run(slice),
    () => drawFloor(slice, tables.transient),
  );
}

async function compareWorkers(): Promise<Rate> {
  const threadCount = navigator.hardwareConcurrency;
  const engine = await createEngine({ backend: 'cpu' });
  const workers = Array.from(
    { length: threadCount },
    () => new Worker(new URL('./floorWorker.ts', import.meta.url), { type: 'module' }),
  );
  const floorOf = (worker: Worker) =>
    new Promise((resolve) => {
      worker.onmessage = resolve;
      worker.postMessage({ slice: sliceOf(512 / STEPS_PER_BLOCK), table: tables.transient });
    });
  const rate = await compare(
    `${threadCount} workers`,
    512 * threadCount,
    () => engine.run(scenarioOf(512 * threadCount)),
    () => Promise.all(workers.map(floorOf)),
  );
  engine.destroy();
  for (const worker of workers) worker.terminate();
  return rate;
}

async function compareWebGpu(): Promise<Rate | string> {
  const engine = await createEngine({ backend: 'webgpu' });
  const { backend, reason, adapterName } = engine.status;
  if (backend !== 'webgpu') return `WebGPU: not here (${reason})`;
  const adapter = await navigator.gpu.requestAdapter();
  const device = await adapter?.requestDevice();
  if (device === undefined) return 'WebGPU: no second device for the floor';
  const floor = await openGpuFloor(device);
  const steps = adapter?.info.isFallbackAdapter ? 256 : 8192;
  const chunk = sliceOf(Math.min(steps, 64) / STEPS_PER_BLOCK);
  const chunkCount = steps / (chunk.blockCount * STEPS_PER_BLOCK);
  const rate = await compare(
    `WebGPU (${adapterName})`,
    steps,
    () => engine.run(scenarioOf(steps)),
    async () => {
      for (let i = 0; i < chunkCount; i++) await floor(chunk);
    },
  );
  engine.destroy();
  device.destroy();
  return rate;
}

export async function measureBackends(): Promise<(Rate | string)[]> {
  return [await compareThread(), await compareWorkers(), await compareWebGpu()];
}
