import { expect, test } from 'vitest';
import { createEngine, type RunResult } from '../../src/engine/createEngine.ts';
import {
  DEFAULT_JITTER_PERCENT,
  DEFAULT_REPLICATES,
  DEFAULT_SEED,
  DEFAULT_SITE_POWERS_MW,
  DEFAULT_STEPS,
} from '../../src/engine/stragglers/scenario.ts';
import { facilityOf } from '../../src/model/cluster/facility.ts';

const gpuCounts = DEFAULT_SITE_POWERS_MW.map(
  (powerMw) =>
    facilityOf({ powerMw, kind: 'site', pue: 1.2, otherItFraction: 0.1, rackKw: 132, gpusPerRack: 72 }).gpus,
);
const scenario = {
  seed: DEFAULT_SEED,
  gpuCounts,
  groupSize: 72,
  steps: DEFAULT_STEPS / 16,
  replicates: DEFAULT_REPLICATES,
  jitterPercent: DEFAULT_JITTER_PERCENT,
};

async function runOn(backend: 'webgpu' | 'cpu'): Promise<RunResult> {
  const engine = await createEngine({ backend });
  const result = await engine.run(scenario);
  engine.destroy();
  console.log(`${backend}: ${(result.drawCount / result.durationMs / 1e3).toFixed(0)} million draws/s`);
  return result;
}

// A sixteenth of its steps: a software adapter takes a minute and a half for all of them, which differ in their counters alone.
test('every size of the default run has the same integers on WebGPU and on the processor', {
  timeout: 600_000,
}, async () => {
  const cpu = await runOn('cpu');
  const webGpu = await runOn('webgpu');
  expect(cpu.status).toMatchObject({ backend: 'cpu', reason: 'requested' });
  expect(webGpu.status).toMatchObject({ backend: 'webgpu', reason: 'requested' });
  expect(webGpu.faultCount).toBe(0);
  expect(gpuCounts[0]).toBe(16_344);
  expect(cpu.drawCount).toBeGreaterThan(8e7);
  expect(webGpu.checksum).toBe(cpu.checksum);
  expect(webGpu.results).toEqual(cpu.results);
});
