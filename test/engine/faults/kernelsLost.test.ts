// The script of the kernels, asked for when there is a device, does not arrive.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { runInThread } from '../../../src/engine/stragglers/runInThread.ts';
import { SMALL } from '../stragglers/scenarios.ts';
import { fakeGpu, webGpuGlobals } from './fakeGpu.ts';

const kernels = '../../../src/engine/webgpu/webgpu.ts';

beforeAll(() => {
  for (const [name, value] of Object.entries(webGpuGlobals)) vi.stubGlobal(name, value);
  vi.doMock(kernels, () => {
    throw new Error('lost');
  });
});
afterAll(() => {
  vi.doUnmock(kernels);
  vi.unstubAllGlobals();
});

test('the processor computes, says why, and the device is given up', async () => {
  const { gpu, devices } = fakeGpu();
  const engine = await createEngine({ backend: 'webgpu', gpu });
  expect(engine.status).toMatchObject({ backend: 'cpu', reason: 'kernel-not-loaded' });
  expect(devices[0]?.isDestroyed).toBe(true);
  expect((await engine.run(SMALL)).checksum).toBe(runInThread(SMALL).checksum);
  engine.destroy();
});
