// Whatever a worker does: the run ends, with the same integers, and the status says how many are left.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createEngine, type EngineOptions } from '../../../src/engine/createEngine.ts';
import { runFailuresInThread } from '../../../src/engine/failures/runFailuresInThread.ts';
import { threadsOf } from '../../../src/engine/open.ts';
import type { EngineStatus } from '../../../src/engine/status.ts';
import { runInThread } from '../../../src/engine/stragglers/runInThread.ts';
import { FAILURES } from '../failures/failuresScenarios.ts';
import { BLOCKS, SMALL } from '../stragglers/scenarios.ts';
import { type FakeWorker, fakeWorkers } from './fakeWorkers.ts';
import { idleClock } from './idleClock.ts';

const SEVERAL = { ...BLOCKS, steps: 512 };
const expected = runInThread(SEVERAL).checksum;

afterEach(() => vi.unstubAllGlobals());

async function runOn(
  harm: (worker: FakeWorker, index: number) => void,
  options: Partial<EngineOptions> = {},
) {
  const { Worker, workers } = fakeWorkers(harm);
  vi.stubGlobal('Worker', Worker);
  const clock = idleClock();
  const engine = await createEngine({ backend: 'cpu', threadCount: 3, clock, ...options });
  const opened = engine.status;
  const statuses: EngineStatus[] = [];
  const { checksum, status } = await engine.run(SEVERAL, { onStatus: (told) => statuses.push(told) });
  expect(checksum).toBe(expected);
  expect(status).toMatchObject({ backend: 'cpu', reason: 'requested' });
  return { engine, opened, status, statuses, workers, clock };
}

test('workers that do as they should need no limit', async () => {
  const { status, clock, workers } = await runOn(() => {});
  expect(status).toMatchObject({ threadCount: 3, faults: null });
  expect(clock.passedMs).toEqual([]);
  for (const { orderCount } of workers) expect(orderCount).toBeGreaterThan(1);
});

describe('at the start', () => {
  test.each<[string, (worker: FakeWorker) => void]>([
    ['never answers', (worker) => Object.assign(worker, { start: () => {} })],
    ['fails', (worker) => Object.assign(worker, { start: () => worker.onerror?.({ message: '' }) })],
    [
      'sends what cannot be read',
      (worker) => Object.assign(worker, { start: () => worker.onmessageerror?.() }),
    ],
  ])('a worker that %s is left out', async (_, harm) => {
    const one = await runOn((worker, index) => index === 1 && harm(worker));
    expect(one.opened.threadCount).toBe(2);
    expect(one.workers[1]?.isTerminated).toBe(true);
    const all = await runOn(harm);
    expect(all.opened.threadCount).toBe(0);
  });

  test('a Worker that throws leaves this thread', async () => {
    vi.stubGlobal('Worker', () => {
      throw new DOMException('refused by a test', 'SecurityError');
    });
    const engine = await createEngine({ backend: 'cpu', threadCount: 2 });
    expect(engine.status.threadCount).toBe(0);
    expect((await engine.run(SMALL)).checksum).toBe(runInThread(SMALL).checksum);
  });

  test('the start ends with its signal', async () => {
    const { Worker, workers } = fakeWorkers((worker) => Object.assign(worker, { start: () => {} }));
    vi.stubGlobal('Worker', Worker);
    const abort = new AbortController();
    const engine = createEngine({ backend: 'cpu', threadCount: 2, signal: abort.signal });
    abort.abort();
    await expect(engine).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
  });

  test.each([
    [0, 1],
    [undefined, 1],
    [Number.NaN, 1],
    [1, 1],
    [2.5, 2],
    [64, 64],
  ])('%d cores reported are %d threads', (cores, threads) => {
    expect(threadsOf(cores)).toBe(threads);
  });

  test('a browser that reports no cores runs all draws on one worker', async () => {
    vi.stubGlobal('navigator', { hardwareConcurrency: 0 });
    const { status } = await runOn(() => {}, { threadCount: undefined });
    expect(status.threadCount).toBe(1);
  });
});

describe('in mid-run', () => {
  /** At the third order: the first is the tables. */
  const atThird =
    (harm: (worker: FakeWorker) => void) =>
    (worker: FakeWorker): void => {
      const { obey } = worker;
      worker.obey = (order) => (worker.orderCount < 3 ? obey.call(worker, order) : harm(worker));
    };
  const harms: [string, (worker: FakeWorker) => void][] = [
    ['ends in silence', atThird(() => {})],
    ['fails', atThird((worker) => worker.onerror?.({ message: 'broken by a test' }))],
    ['sends what cannot be read', atThird((worker) => worker.onmessageerror?.())],
    [
      'answers something else',
      atThird((worker) => worker.tell({ kind: 'failures', outcomes: new Uint32Array(), id: 3 })),
    ],
    ['says that it is ready', atThird((worker) => worker.tell({ kind: 'ready', id: 3 }))],
    [
      'takes no order',
      (worker) =>
        Object.assign(worker, {
          postMessage: () => {
            throw new DOMException('refused by a test', 'DataCloneError');
          },
        }),
    ],
  ];

  test.each(harms)('a worker that %s: its slice goes to the others', async (_, harm) => {
    const { status, statuses, workers } = await runOn((worker, index) => index === 0 && harm(worker));
    expect(status).toMatchObject({ threadCount: 2, faults: { count: 1, last: 'worker-lost' } });
    expect(statuses).toEqual([status]);
    expect(workers[0]?.isTerminated).toBe(true);
  });

  test.each(harms)('where every worker %s this thread goes on', async (_, harm) => {
    const { status, engine } = await runOn(harm);
    expect(status).toMatchObject({ threadCount: 0, faults: { count: 3, last: 'worker-lost' } });
    expect((await engine.run(SMALL)).checksum).toBe(runInThread(SMALL).checksum);
  });

  test('the limit of a slice is ten seconds', async () => {
    const { clock } = await runOn((worker, index) => index === 0 && harms[0]![1](worker));
    expect(clock.passedMs).toEqual([10_000]);
  });

  test('a worker that is lost while it draws failures', async () => {
    const { Worker } = fakeWorkers(
      (worker, index) => index === 0 && Object.assign(worker, { obey: () => {} }),
    );
    vi.stubGlobal('Worker', Worker);
    const engine = await createEngine({ backend: 'cpu', threadCount: 2, clock: idleClock() });
    const { checksum, status } = await engine.runFailures(FAILURES);
    expect(checksum).toBe(runFailuresInThread(FAILURES).checksum);
    expect(status).toMatchObject({ threadCount: 1, faults: { count: 1, last: 'worker-lost' } });
  });

  test('an answer to a run that was ended is not taken for the next one', async () => {
    const { Worker, workers } = fakeWorkers();
    vi.stubGlobal('Worker', Worker);
    const stopped = { now: () => 0, after: () => () => {} };
    const engine = await createEngine({ backend: 'cpu', threadCount: 1, clock: stopped });
    const [worker] = workers;
    const { obey } = worker!;
    // The first slice is answered when the next run has sent its own.
    const held: (() => void)[] = [];
    worker!.obey = (order) => {
      if (order.kind === 'stragglers') held.push(() => obey.call(worker, order));
      else obey.call(worker, order);
      if (held.length === 2) {
        worker!.obey = obey;
        for (const answer of held) answer();
      }
    };
    const abort = new AbortController();
    const ended = engine.run(SMALL, { signal: abort.signal });
    await vi.waitFor(() => expect(held).toHaveLength(1));
    abort.abort();
    await expect(ended).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    const { checksum } = await engine.run({ ...SMALL, seed: 8 });
    expect(checksum).toBe(runInThread({ ...SMALL, seed: 8 }).checksum);
  });
});
