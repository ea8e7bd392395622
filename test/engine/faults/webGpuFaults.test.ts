// Whatever WebGPU does, on the way to a device or in mid-run: the run ends, with the same integers, and the status says why.
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createEngine, type EngineOptions } from '../../../src/engine/createEngine.ts';
import { runFailuresInThread } from '../../../src/engine/failures/runFailuresInThread.ts';
import type { EngineStatus } from '../../../src/engine/status.ts';
import { runInThread } from '../../../src/engine/stragglers/runInThread.ts';
import { FAILURES } from '../failures/failuresScenarios.ts';
import { BLOCKS, SMALL } from '../stragglers/scenarios.ts';
import { type FakeDevice, fakeGpu, webGpuGlobals } from './fakeGpu.ts';
import { afterSelfTest, breakBuffers, broken, lieFrom, never, rejected, reportError } from './harm.ts';
import { type IdleClock, idleClock } from './idleClock.ts';

const expected = runInThread(BLOCKS).checksum;

beforeAll(async () => {
  // Asked for when there is a device: the clock of these tests would not wait for the disk.
  await import('../../../src/engine/webgpu/webgpu.ts');
  for (const [name, value] of Object.entries(webGpuGlobals)) vi.stubGlobal(name, value);
});
afterAll(() => vi.unstubAllGlobals());
afterEach(() => vi.restoreAllMocks());

async function runOn(options: Partial<EngineOptions>, clock: IdleClock = idleClock()) {
  const statuses: EngineStatus[] = [];
  const engine = await createEngine({ backend: 'webgpu', clock, ...options });
  const result = await engine.run(BLOCKS, { onStatus: (status) => statuses.push(status) });
  expect(result.checksum).toBe(expected);
  expect(result.status).toEqual(engine.status);
  engine.destroy();
  return { ...result, statuses, clock };
}

test('the fake device gives the integers of the twin, and needs no limit', async () => {
  const { gpu, devices } = fakeGpu();
  const { status, clock, faultCount } = await runOn({ gpu });
  expect(status).toEqual({
    backend: 'webgpu',
    reason: 'requested',
    threadCount: 0,
    adapterName: 'maker kind',
    faults: null,
  });
  expect(faultCount).toBe(0);
  expect(clock.passedMs).toEqual([]);
  expect(devices[0]?.isDestroyed).toBe(true);
});

test('a chunk takes the buffers of one that was read, or puts larger ones in their place: two are on the way at once', async () => {
  let made = 0;
  let destroyed = 0;
  const { gpu } = fakeGpu((device) => {
    const { createBuffer } = device;
    device.createBuffer = (descriptor) => {
      const buffer = createBuffer.call(device, descriptor);
      if (buffer.label !== 'readback') return buffer;
      made += 1;
      buffer.destroy = () => {
        destroyed += 1;
      };
      return buffer;
    };
  });
  await runOn({ gpu });
  expect(made).toBeGreaterThan(2);
  expect(made - destroyed).toBe(2);
});

describe('on the way to a device', () => {
  const gpuOf = (requestAdapter: unknown) => ({ requestAdapter }) as unknown as GPU;
  const adapterOf = (adapter: object) => gpuOf(async () => ({ info: {}, ...adapter }));
  const changed = (change: (device: FakeDevice) => void) => fakeGpu(change).gpu;
  const throwing = (field: string) => Object.defineProperty({ info: {} }, field, { get: broken });

  test.each<[string, GPU | null | undefined, EngineStatus['reason']]>([
    ['navigator.gpu is undefined', undefined, 'no-webgpu'],
    ['navigator.gpu is null', null, 'no-webgpu'],
    ['requestAdapter never settles', gpuOf(never), 'device-silent'],
    ['requestAdapter throws', gpuOf(broken), 'no-adapter'],
    ['requestAdapter rejects', gpuOf(rejected), 'no-adapter'],
    ['requestAdapter is missing', gpuOf(undefined), 'no-adapter'],
    ['requestAdapter resolves to null', gpuOf(async () => null), 'no-adapter'],
    ['requestAdapter resolves to undefined', gpuOf(async () => undefined), 'no-adapter'],
    ['adapter.info throws', gpuOf(async () => throwing('info')), 'no-adapter'],
    ['requestDevice never settles', adapterOf({ requestDevice: never }), 'device-silent'],
    ['requestDevice throws', adapterOf({ requestDevice: broken }), 'no-device'],
    ['requestDevice rejects', adapterOf({ requestDevice: rejected }), 'no-device'],
    ['requestDevice resolves to null', adapterOf({ requestDevice: async () => null }), 'no-device'],
    ['the device has no lost', adapterOf({ requestDevice: async () => ({}) }), 'no-device'],
    [
      'createComputePipelineAsync never settles',
      changed((d) => Object.assign(d, { createComputePipelineAsync: never })),
      'device-silent',
    ],
    [
      'createComputePipelineAsync rejects',
      changed((d) => Object.assign(d, { createComputePipelineAsync: rejected })),
      'kernel-refused',
    ],
    [
      'createShaderModule throws',
      changed((d) => Object.assign(d, { createShaderModule: broken })),
      'kernel-refused',
    ],
    ['the first read never comes', changed((d) => breakBuffers(d, { mapAsync: never })), 'device-silent'],
    ['the first read is refused', changed((d) => breakBuffers(d, { mapAsync: rejected })), 'device-error'],
    ['the first submit throws', changed((d) => Object.assign(d.queue, { submit: broken })), 'device-error'],
    [
      'destroy throws too',
      changed((d) => {
        breakBuffers(d, { mapAsync: never });
        Object.assign(d, { destroy: broken });
      }),
      'device-silent',
    ],
    ['the first read is wrong', changed((d) => lieFrom(d, 1, 0)), 'self-test-failed'],
  ])('%s: the processor runs', async (_, gpu, reason) => {
    const { status, clock } = await runOn({ gpu });
    expect(status).toMatchObject({ backend: 'cpu', reason, faults: null });
    if (reason === 'device-silent') expect(clock.passedMs).toEqual([10_000]);
    else expect(clock.passedMs.every((ms) => ms <= 1_000)).toBe(true);
  });

  test('a device that comes after the limit is destroyed', async () => {
    const late = Promise.withResolvers<object>();
    const { gpu, devices } = fakeGpu();
    const adapter = await gpu.requestAdapter();
    const device = await adapter!.requestDevice();
    const { status } = await runOn({ gpu: adapterOf({ requestDevice: () => late.promise }) });
    expect(status.reason).toBe('device-silent');
    late.resolve(device);
    await vi.waitFor(() => expect(devices[0]?.isDestroyed).toBe(true));
  });

  test('where reading navigator.gpu throws there is no WebGPU', async () => {
    vi.stubGlobal('navigator', Object.defineProperty({ hardwareConcurrency: 1 }, 'gpu', { get: broken }));
    const engine = await createEngine({ backend: 'auto' });
    expect(engine.status.reason).toBe('no-webgpu');
    vi.stubGlobal('navigator', globalThis.navigator);
  });

  test.each([
    ['has no info', {}, 'webgpu', 'hardware-adapter'],
    [
      'has no info and says itself that it is software',
      { isFallbackAdapter: true },
      'cpu',
      'software-adapter',
    ],
    ['has an info without the flag', { info: { vendor: 'maker' } }, 'webgpu', 'hardware-adapter'],
    ['has an info with the flag', { info: { isFallbackAdapter: true } }, 'cpu', 'software-adapter'],
  ])('left to itself, an adapter that %s', async (_, adapter, backend, reason) => {
    const { gpu } = fakeGpu();
    const whole = (await gpu.requestAdapter()) as object;
    const { status } = await runOn({
      backend: 'auto',
      gpu: gpuOf(async () => ({ ...whole, info: undefined, ...adapter })),
    });
    expect(status).toMatchObject({ backend, reason });
  });
});

describe('in mid-run', () => {
  /** Breaks the first device, or all of them, after the self-test. */
  const faults: [string, (device: FakeDevice) => void, NonNullable<EngineStatus['faults']>['last']][] = [
    ['a read never comes', (d) => breakBuffers(d, { mapAsync: never }, 4), 'device-silent'],
    ['a read is refused, without a loss', (d) => breakBuffers(d, { mapAsync: rejected }, 4), 'device-error'],
    ['mapAsync throws', (d) => breakBuffers(d, { mapAsync: broken }, 4), 'device-error'],
    ['getMappedRange throws', (d) => breakBuffers(d, { getMappedRange: broken }, 4), 'device-error'],
    ['createBuffer throws', (d) => afterSelfTest(d, d, { createBuffer: broken }), 'device-error'],
    ['createBindGroup throws', (d) => afterSelfTest(d, d, { createBindGroup: broken }), 'device-error'],
    [
      'createCommandEncoder throws',
      (d) => afterSelfTest(d, d, { createCommandEncoder: broken }),
      'device-error',
    ],
    ['submit throws', (d) => afterSelfTest(d, d.queue, { submit: broken }), 'device-error'],
    ['writeBuffer throws', (d) => afterSelfTest(d, d.queue, { writeBuffer: broken }), 'device-error'],
    [
      'an error that no scope catches',
      (d) => breakBuffers(d, { mapAsync: () => reportError(d) ?? never() }, 4),
      'device-error',
    ],
    ['the device is lost', (d) => breakBuffers(d, { mapAsync: () => d.lose() ?? never() }, 4), 'device-lost'],
    [
      'the device is lost and its reads are refused',
      (d) => {
        breakBuffers(
          d,
          {
            mapAsync: () =>
              Promise.resolve()
                .then(() => d.lose())
                .then(rejected),
          },
          4,
        );
      },
      'device-lost',
    ],
  ];

  test.each(faults)(
    '%s, once: a fresh device goes on, or the processor after silence',
    async (_, harm, last) => {
      const { gpu, devices } = fakeGpu((device, index) => index === 0 && harm(device));
      const { status, statuses, faultCount } = await runOn({ gpu });
      const backend = last === 'device-silent' ? 'cpu' : 'webgpu';
      const reason = last === 'device-silent' ? 'device-silent' : 'requested';
      expect(status).toMatchObject({ backend, reason, faults: { count: 1, last } });
      expect(statuses).toEqual([status]);
      expect(faultCount).toBe(1);
      expect(devices[0]?.isDestroyed).toBe(true);
    },
  );

  test.each(faults)('%s, on every device: the processor goes on', async (_, harm, last) => {
    const { gpu } = fakeGpu(harm);
    const { status } = await runOn({ gpu });
    const count = last === 'device-silent' ? 1 : 2;
    expect(status).toMatchObject({ backend: 'cpu', reason: last, faults: { count, last } });
  });

  test('what has broken stays in the status of later runs', async () => {
    const { gpu } = fakeGpu(
      (device, index) => index === 0 && breakBuffers(device, { mapAsync: rejected }, 4),
    );
    const engine = await createEngine({ backend: 'webgpu', gpu, clock: idleClock() });
    await engine.run(BLOCKS);
    const { status, faultCount } = await engine.run(SMALL);
    expect(faultCount).toBe(0);
    expect(status).toMatchObject({ backend: 'webgpu', faults: { count: 1, last: 'device-error' } });
  });

  test('the failures kernel that never answers: the processor draws them', async () => {
    const { gpu } = fakeGpu((device) => breakBuffers(device, { mapAsync: never }, 2));
    const engine = await createEngine({ backend: 'webgpu', gpu, clock: idleClock() });
    const { checksum, status } = await engine.runFailures(FAILURES);
    expect(checksum).toBe(runFailuresInThread(FAILURES).checksum);
    expect(status).toMatchObject({ backend: 'cpu', reason: 'device-silent' });
  });
});

describe('ending a hung run', () => {
  const aborted = expect.objectContaining({ name: 'AbortError' });

  test('the opening ends with its signal', async () => {
    const abort = new AbortController();
    const gpu = { requestAdapter: never } as unknown as GPU;
    const engine = createEngine({ backend: 'webgpu', gpu, signal: abort.signal });
    abort.abort();
    await expect(engine).rejects.toThrow(aborted);
  });

  test('a run ends with its signal, and the next one goes on in the processor', async () => {
    const { gpu } = fakeGpu((device) => breakBuffers(device, { mapAsync: never }, 2));
    const clock = idleClock();
    const engine = await createEngine({ backend: 'webgpu', gpu, clock });
    const abort = new AbortController();
    const hung = engine.run(SMALL, { signal: abort.signal });
    abort.abort();
    await expect(hung).rejects.toThrow(aborted);
    expect(clock.passedMs).toEqual([]);
    const { checksum, status } = await engine.run(SMALL);
    expect(checksum).toBe(runInThread(SMALL).checksum);
    expect(status).toMatchObject({ backend: 'cpu', reason: 'device-silent' });
  });

  test('a run ends while a fresh device is on its way, and the next one has it: the loss counts once', async () => {
    const { gpu: whole } = fakeGpu(
      (device, index) => index === 0 && breakBuffers(device, { mapAsync: () => device.lose() ?? never() }, 4),
    );
    const abort = new AbortController();
    let asked = 0;
    const gpu = {
      requestAdapter() {
        asked += 1;
        if (asked !== 2) return whole.requestAdapter();
        abort.abort();
        return never();
      },
    } as unknown as GPU;
    const engine = await createEngine({ backend: 'webgpu', gpu, clock: idleClock() });
    await expect(engine.run(BLOCKS, { signal: abort.signal })).rejects.toThrow(aborted);
    const statuses: EngineStatus[] = [];
    const { checksum, status, faultCount } = await engine.run(BLOCKS, {
      onStatus: (told) => statuses.push(told),
    });
    expect([checksum, faultCount]).toEqual([expected, 0]);
    expect(status).toMatchObject({
      backend: 'webgpu',
      reason: 'requested',
      faults: { count: 1, last: 'device-lost' },
    });
    expect(statuses).toEqual([status]);
  });
});
