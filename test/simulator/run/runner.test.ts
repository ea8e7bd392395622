// One run after another, also where the one before hangs.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunResult } from '../../../src/engine/createEngine.ts';
import { runFailuresInThread } from '../../../src/engine/failures/runFailuresInThread.ts';
import type { EngineStatus } from '../../../src/engine/status.ts';
import { runInThread } from '../../../src/engine/stragglers/runInThread.ts';
import { FailuresDrawer } from '../../../src/simulator/run/failuresDrawer.ts';
import { Runner, type RunState } from '../../../src/simulator/run/runner.ts';
import { FAILURES } from '../../engine/failures/failuresScenarios.ts';
import { fakeGpu, webGpuGlobals } from '../../engine/faults/fakeGpu.ts';
import { breakBuffers, lieFrom, never } from '../../engine/faults/harm.ts';
import { SMALL } from '../../engine/stragglers/scenarios.ts';

const expected = runInThread(SMALL).checksum;
const SEVERAL = { ...SMALL, steps: 256 };

beforeEach(() => {
  for (const [name, value] of Object.entries(webGpuGlobals)) vi.stubGlobal(name, value);
});
afterEach(() => vi.unstubAllGlobals());

const useGpu = (gpu: unknown) => vi.stubGlobal('navigator', { gpu, hardwareConcurrency: 1 });

function watchedRunner() {
  const states: RunState[] = [];
  const statuses: EngineStatus[] = [];
  const told = { results: [] as RunResult[], sizes: 0, restarts: 0 };
  const runner = new Runner({
    onState(state, { result } = {}) {
      states.push(state);
      if (result) told.results.push(result);
    },
    onStatus: (status) => statuses.push(status),
    onProgress() {},
    onSize() {
      told.sizes += 1;
    },
    onRestart() {
      told.restarts += 1;
      told.sizes = 0;
    },
  });
  return { runner, states, statuses, told };
}

describe.each([
  ['the adapter never comes', () => ({ requestAdapter: never })],
  ['a read never comes', () => fakeGpu((device) => breakBuffers(device, { mapAsync: never }, 2)).gpu],
])('where %s', (_, gpu) => {
  test('another backend takes over at once', async () => {
    useGpu(gpu());
    const { runner, states, told } = watchedRunner();
    const hung = runner.start(SMALL, 'webgpu');
    await vi.waitFor(() => expect(states).toEqual(['running']));
    await runner.start(SMALL, 'cpu');
    await hung;
    expect(states).toEqual(['running', 'running', 'done']);
    expect(told.results.map(({ checksum }) => checksum)).toEqual([expected]);
    expect(told.sizes).toBe(6);
  });

  test('after a stop it draws again', async () => {
    useGpu(gpu());
    const { runner, states, told } = watchedRunner();
    void runner.start(SMALL, 'webgpu');
    runner.cancel();
    expect(states).toEqual(['running', 'cancelled']);
    useGpu(fakeGpu().gpu);
    await runner.start(SMALL, 'cpu');
    await runner.start(SMALL, 'webgpu');
    expect(states.slice(2)).toEqual(['running', 'done', 'running', 'done']);
    expect(told.results.map(({ status }) => status.backend)).toEqual(['cpu', 'webgpu']);
    expect(new Set(told.results.map(({ checksum }) => checksum))).toEqual(new Set([expected]));
  });
});

test('a run that is abandoned says nothing more', async () => {
  useGpu(undefined);
  const { runner, states, told } = watchedRunner();
  const first = runner.start(SMALL, 'cpu');
  await runner.start({ ...SMALL, gpuCounts: [10] }, 'cpu');
  await first;
  expect(states).toEqual(['running', 'running', 'done']);
  expect(told.sizes).toBe(2);
});

test('a run that begins on a hidden page is paused until the page is seen', async () => {
  useGpu(undefined);
  const { runner, states } = watchedRunner();
  runner.pause();
  const run = runner.start(SMALL, 'cpu');
  await vi.waitFor(() => expect(states).toEqual(['running', 'paused']));
  runner.resume();
  await run;
  expect(states).toEqual(['running', 'paused', 'running', 'done']);
});

test('what a device drew wrongly is void, and told again', async () => {
  useGpu(fakeGpu((device) => lieFrom(device, 3, 0)).gpu);
  const { runner, told, statuses } = watchedRunner();
  await runner.start(SEVERAL, 'webgpu');
  expect(told.restarts).toBe(1);
  expect(told.sizes).toBe(6);
  expect(told.results[0]?.checksum).toBe(runInThread(SEVERAL).checksum);
  expect(statuses.at(-1)).toMatchObject({ backend: 'cpu', reason: 'device-wrong' });
});

test('a scenario out of range fails with the message of the engine', async () => {
  useGpu(undefined);
  const messages: (string | undefined)[] = [];
  const runner = new Runner({
    onState: (_, { message } = {}) => messages.push(message),
    onStatus() {},
    onProgress() {},
    onSize() {},
    onRestart() {},
  });
  await runner.start({ ...SMALL, steps: 3 }, 'cpu');
  expect(runner.state).toBe('failed');
  expect(messages.at(-1)).toContain('steps: received 3');
});

test('failures: the latest drawing counts, also after one that hangs', async () => {
  useGpu({ requestAdapter: never });
  const drawer = new FailuresDrawer();
  const hung = drawer.draw(FAILURES, 'webgpu');
  const drawn = await drawer.draw(FAILURES, 'cpu');
  expect(await hung).toBeNull();
  expect(drawn?.checksum).toBe(runFailuresInThread(FAILURES).checksum);
});
