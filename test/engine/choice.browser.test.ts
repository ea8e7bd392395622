import { afterEach, describe, expect, test, vi } from 'vitest';
import { createEngine } from '../../src/engine/createEngine.ts';
import { runInThread } from '../../src/engine/stragglers/runInThread.ts';
import { SMALL } from './stragglers/scenarios.ts';
import { watchedGpu } from './watchedGpu.ts';

const expected = runInThread(SMALL).checksum;

async function statusOfRun(options: Parameters<typeof createEngine>[0]) {
  const engine = await createEngine(options);
  const { checksum, status } = await engine.run(SMALL);
  expect(checksum).toBe(expected);
  expect(status).toEqual(engine.status);
  engine.destroy();
  return status;
}

function withAdapterInfo(info: Partial<GPUAdapterInfo>): GPU {
  const whole = { vendor: 'maker', architecture: 'kind', isFallbackAdapter: false, ...info };
  return watchedGpu({ adapter: (adapter) => Object.defineProperty(adapter, 'info', { value: whole }) });
}

function withShader(change: (code: string) => string): GPU {
  return watchedGpu({
    device: (device) => {
      const create = device.createShaderModule.bind(device);
      device.createShaderModule = (descriptor) => create({ ...descriptor, code: change(descriptor.code) });
    },
  });
}

describe('auto', () => {
  test('takes a hardware adapter', async () => {
    const status = await statusOfRun({ backend: 'auto', gpu: withAdapterInfo({}) });
    expect(status).toEqual({
      backend: 'webgpu',
      reason: 'hardware-adapter',
      threadCount: 0,
      adapterName: 'maker kind',
      faults: null,
    });
  });

  test('leaves a software adapter to the workers', async () => {
    const status = await statusOfRun({ backend: 'auto', gpu: withAdapterInfo({ isFallbackAdapter: true }) });
    expect(status).toMatchObject({ backend: 'cpu', reason: 'software-adapter' });
  });
});

describe('WebGPU asked for', () => {
  test('takes a software adapter too', async () => {
    const status = await statusOfRun({
      backend: 'webgpu',
      gpu: withAdapterInfo({ isFallbackAdapter: true }),
    });
    expect(status).toMatchObject({ backend: 'webgpu', reason: 'requested' });
  });

  test.each([
    ['no-webgpu', (): GPU | undefined => undefined],
    ['no-adapter', () => watchedGpu({ adapterLimit: 0 })],
    [
      'no-device',
      () =>
        watchedGpu({
          adapter: (adapter) => {
            adapter.requestDevice = () => Promise.reject(new DOMException('none', 'OperationError'));
          },
        }),
    ],
    ['kernel-refused', () => withShader((code) => code.replace('fn pcg4d', 'fn pcg4d pcg4d'))],
    ['self-test-failed', () => withShader((code) => code.replaceAll('1664525u', '1664524u'))],
  ] as const)('but %s: the workers run and the status says so', async (reason, gpu) => {
    const status = await statusOfRun({ backend: 'webgpu', gpu: gpu() });
    expect(status).toMatchObject({ backend: 'cpu', reason });
    expect(status.threadCount).toBe(navigator.hardwareConcurrency);
  });
});

describe('no worker can start', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('the thread of the page computes, and the status counts no thread', async () => {
    vi.stubGlobal('Worker', () => {
      throw new DOMException('refused by a test', 'SecurityError');
    });
    expect(await statusOfRun({ backend: 'cpu' })).toMatchObject({ backend: 'cpu', threadCount: 0 });
  });

  test('a script that does not load is a worker that does not start', async () => {
    const RealWorker = Worker;
    class BrokenWorker extends RealWorker {
      constructor() {
        super('/there-is-no-such-worker.js', { type: 'module' });
      }
    }
    vi.stubGlobal('Worker', BrokenWorker);
    expect(await statusOfRun({ backend: 'cpu' })).toMatchObject({ backend: 'cpu', threadCount: 0 });
  });
});
