// What a worker is sent: the seeds once, and again when a part of the reader's own has come to them. Who answers where it fails.
import { afterEach, expect, test, vi } from 'vitest';
import { createAnswerer } from '../../../src/simulator/answers/answerer.ts';
import type { SweepRequest } from '../../../src/simulator/answers/messages.ts';
import { createSweeper } from '../../../src/simulator/answers/sweeper.ts';
import { addOwnParts } from '../../../src/simulator/inputs/own/addOwnParts.ts';
import { defaultsOf } from '../../../src/simulator/inputs/rules.ts';
import { seeds } from '../seeds.ts';

/** A worker on this thread, which gets copies of what it is sent, as a worker does; one call may be its end. */
function useWorker(failsAt?: SweepRequest['call']): SweepRequest[] {
  const received: SweepRequest[] = [];
  class WorkerHere extends EventTarget {
    readonly #answer = createAnswerer();
    #isThere = true;
    postMessage(request: SweepRequest): void {
      const copy = structuredClone(request);
      received.push(copy);
      if (copy.call === failsAt) {
        queueMicrotask(() => this.dispatchEvent(new Event('error')));
        return;
      }
      const data = this.#answer(copy);
      queueMicrotask(() => this.#isThere && this.dispatchEvent(new MessageEvent('message', { data })));
    }
    terminate(): void {
      this.#isThere = false;
    }
  }
  vi.stubGlobal('Worker', WorkerHere);
  return received;
}
afterEach(() => {
  vi.unstubAllGlobals();
});

const callsOf = (received: readonly SweepRequest[]): string[] => received.map(({ call }) => call);

test('the seeds go once, however many points are asked for', async () => {
  const received = useWorker();
  const sweeper = createSweeper(seeds);
  const settings = defaultsOf(seeds);
  for (const siteMw of [40, 80, 120]) expect(await sweeper.pointOf(settings, siteMw, null)).not.toBeNull();
  expect(callsOf(received)).toEqual(['seeds', 'point', 'point', 'point']);
});

test('no worker starts before the first question', () => {
  const received = useWorker();
  createSweeper(seeds).sleep();
  expect(received).toEqual([]);
});

test('a page that is left and come back to: what was not answered is asked of a fresh worker', async () => {
  const received = useWorker();
  const sweeper = createSweeper(seeds);
  const settings = defaultsOf(seeds);
  const asked = sweeper.at(settings, 240, null);
  sweeper.sleep();
  received.length = 0;
  sweeper.wake();
  expect(await asked).toMatchObject({ siteMw: 240 });
  expect(callsOf(received)).toEqual(['seeds', 'at']);
});

test('an own part that comes later is known to the worker', async () => {
  const received = useWorker();
  const own = { ...seeds, accelerators: [...seeds.accelerators], workloads: [...seeds.workloads] };
  const sweeper = createSweeper(own);
  await sweeper.pointOf(defaultsOf(own), 120, null);
  const { ids, problems } = addOwnParts(own, { acc: { id: 'MINE', like: 'H100-SXM', rackKw: 45 } });
  expect(problems).toEqual([]);
  const settings = { ...defaultsOf(own), acc: ids.acc ?? '', prec: 'bf16' as const };
  expect(await sweeper.pointOf(settings, 120, null)).not.toBeNull();
  expect(callsOf(received)).toEqual(['seeds', 'point', 'seeds', 'point']);
});

test('a worker that fails in the middle of an answer: the page answers by itself', async () => {
  const received = useWorker('at');
  const sweeper = createSweeper(seeds);
  const settings = { ...defaultsOf(seeds), pue: 1.5 };
  const asked = [await sweeper.at(settings, 240, null), await sweeper.at(settings, 120, null)];
  expect(callsOf(received)).toEqual(['seeds', 'at']);

  const alone = createAnswerer();
  alone({ id: 0, call: 'seeds', seeds });
  const expected = [240, 120].map((siteMw) =>
    alone({ id: 2, call: 'at', settings, siteMw, meanDelayTicks: null }),
  );
  expect(asked.map((answer) => ({ id: 2, answer }))).toEqual(expected);
});
