import { describe, expect, test } from 'vitest';
import { createEngine, type EngineOptions } from '../../src/engine/createEngine.ts';
import type { EngineStatus } from '../../src/engine/status.ts';
import { runInThread } from '../../src/engine/stragglers/runInThread.ts';
import { LONG } from './stragglers/scenarios.ts';
import { loseUnknown, watchedGpu } from './watchedGpu.ts';

const expected = runInThread(LONG).checksum;

/** Runs LONG and calls `harm` at the first progress of every quarter. */
async function runWithHarm(options: EngineOptions, harm: (quarter: number) => void) {
  const engine = await createEngine(options);
  const statuses: EngineStatus[] = [];
  let quarter = 0;
  const result = await engine.run(LONG, {
    onStatus: (status) => statuses.push(status),
    onProgress: ({ drawsDone, drawsTotal }) => {
      if (Math.floor((4 * drawsDone) / drawsTotal) > quarter) harm(++quarter);
    },
  });
  engine.destroy();
  return { ...result, statuses };
}

function watched(adapterLimit = Infinity) {
  const devices: GPUDevice[] = [];
  const lose: (() => void)[] = [];
  const gpu = watchedGpu({
    adapterLimit,
    device: (device) => {
      devices.push(device);
      lose.push(loseUnknown(device));
    },
  });
  return { gpu, devices, lose };
}

describe('a device lost in mid-run', () => {
  test('once, by destroy(): a fresh device goes on, with the same integers', async () => {
    const devices: GPUDevice[] = [];
    const gpu = watchedGpu({ device: (device) => devices.push(device) });
    const result = await runWithHarm({ backend: 'webgpu', gpu }, (quarter) => {
      if (quarter === 1) devices[0]?.destroy();
    });
    expect(devices).toHaveLength(2);
    expect(result.faultCount).toBe(1);
    expect(result.status).toMatchObject({ backend: 'webgpu', reason: 'requested' });
    expect(result.checksum).toBe(expected);
  });

  test('once, for an unknown reason: a fresh device goes on, with the same integers', async () => {
    const { gpu, lose } = watched();
    const result = await runWithHarm({ backend: 'webgpu', gpu }, (quarter) => {
      if (quarter === 1) lose[0]?.();
    });
    expect(lose).toHaveLength(2);
    expect(result.status).toMatchObject({ backend: 'webgpu', reason: 'requested' });
    expect(result.checksum).toBe(expected);
  });

  test('twice: the workers finish the run, and the status says why', async () => {
    const { gpu, lose } = watched();
    const result = await runWithHarm({ backend: 'webgpu', gpu }, (quarter) => lose[quarter - 1]?.());
    expect(result.faultCount).toBe(2);
    expect(result.statuses.map(({ backend }) => backend)).toEqual(['webgpu', 'cpu']);
    expect(result.status).toMatchObject({ backend: 'cpu', reason: 'device-lost' });
    expect(result.status.threadCount).toBeGreaterThan(0);
    expect(result.checksum).toBe(expected);
  });

  test('with no second adapter: the workers finish the run', async () => {
    const { gpu, lose } = watched(1);
    const result = await runWithHarm({ backend: 'webgpu', gpu }, () => lose[0]?.());
    expect(result.status).toMatchObject({ backend: 'cpu', reason: 'no-adapter' });
    expect(result.checksum).toBe(expected);
  });

  test('an error that the device reports counts as a loss', async () => {
    const { gpu, devices } = watched();
    const result = await runWithHarm({ backend: 'webgpu', gpu }, (quarter) => {
      devices[quarter - 1]?.createBuffer({
        size: 16,
        usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.STORAGE,
      });
    });
    expect(result.status).toMatchObject({ backend: 'cpu', reason: 'device-error' });
    expect(result.checksum).toBe(expected);
  });

  test('between two runs: the next run opens a fresh device', async () => {
    const { gpu, lose } = watched();
    const engine = await createEngine({ backend: 'webgpu', gpu });
    lose[0]?.();
    const result = await engine.run(LONG);
    expect(result.status.backend).toBe('webgpu');
    expect(result.checksum).toBe(expected);
    engine.destroy();
  });
});
