// What a worker is sent: the seeds once, and again when a part of the reader's own has come to them. Who answers where it fails.
import { afterEach, expect, test, vi } from 'vitest';
import { createAnswerer } from '../../../src/simulator/answers/answerer.ts';
import { ModelFault } from '../../../src/simulator/answers/fault.ts';
import type { SweepRequest } from '../../../src/simulator/answers/messages.ts';
import { createSweeper } from '../../../src/simulator/answers/sweeper.ts';
import { addOwnParts } from '../../../src/simulator/inputs/own/addOwnParts.ts';
import { defaultsOf } from '../../../src/simulator/inputs/rules.ts';
import type { Settings } from '../../../src/simulator/inputs/settings.ts';
import { idleClock } from '../../engine/faults/idleClock.ts';
import { seeds } from '../seeds.ts';

/** How a worker ends, in place of an answer. */
type End = (worker: EventTarget) => void;
const fails: End = (worker) => worker.dispatchEvent(new Event('error'));
const isSilent: End = () => {};

/** A worker on this thread, which gets copies of what it is sent, as a worker does; one call may be its end. */
function useWorker(lastCall?: SweepRequest['call'], end = fails): SweepRequest[] {
  const received: SweepRequest[] = [];
  class WorkerHere extends EventTarget {
    readonly #answer = createAnswerer();
    #isThere = true;
    postMessage(request: SweepRequest): void {
      const copy = structuredClone(request);
      received.push(copy);
      if (!this.#isThere) return;
      if (copy.call === lastCall) {
        this.#isThere = false;
        queueMicrotask(() => end(this));
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
  vi.restoreAllMocks();
  vi.doUnmock('../../../src/simulator/answers/answerer.ts');
});

const callsOf = (received: readonly SweepRequest[]): string[] => received.map(({ call }) => call);

test('the seeds go once, however many points are asked for', async () => {
  const received = useWorker();
  const sweeper = createSweeper(seeds);
  const settings = defaultsOf(seeds);
  for (const siteMw of [40, 80, 120]) expect(await sweeper.pointOf(settings, siteMw)).not.toBeNull();
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
  await sweeper.pointOf(defaultsOf(own), 120);
  const { ids, problems } = addOwnParts(own, { acc: { id: 'MINE', like: 'H100-SXM', rackKw: 45 } });
  expect(problems).toEqual([]);
  const settings = { ...defaultsOf(own), acc: ids.acc ?? '', prec: 'bf16' as const };
  expect(await sweeper.pointOf(settings, 120)).not.toBeNull();
  expect(callsOf(received)).toEqual(['seeds', 'point', 'seeds', 'point']);
});

/** What a worker that does as it should answers at these powers. */
function answersAt(settings: Settings, sizesMw: readonly number[]) {
  const alone = createAnswerer();
  alone({ id: 0, call: 'seeds', seeds });
  return sizesMw.map((siteMw) => alone({ id: 2, call: 'at', settings, siteMw, meanDelayTicks: null }));
}

test.each<[string, End]>([
  ['fails', fails],
  ['ends in silence', isSilent],
  ['sends what cannot be read', (worker) => worker.dispatchEvent(new Event('messageerror'))],
])('a worker that %s in the middle of an answer: the page answers by itself', async (_, end) => {
  const received = useWorker('at', end);
  const tellLost = vi.fn();
  const sweeper = createSweeper(seeds, { clock: idleClock(), tellLost });
  const settings = { ...defaultsOf(seeds), pue: 1.5 };
  const asked = [await sweeper.at(settings, 240, null), await sweeper.at(settings, 120, null)];
  expect(callsOf(received)).toEqual(['seeds', 'at']);
  expect(asked.map((answer) => ({ id: 2, answer }))).toEqual(answersAt(settings, [240, 120]));
  expect(tellLost).not.toHaveBeenCalled();
});

test('a worker that takes no order: the page answers by itself', async () => {
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage(): void {
        throw new DOMException('refused by a test', 'DataCloneError');
      }
      terminate(): void {}
    },
  );
  const sweeper = createSweeper(seeds, { clock: idleClock() });
  expect(await sweeper.at(defaultsOf(seeds), 240, null)).toMatchObject({ siteMw: 240 });
});

test('a worker that answers is waited for without a limit between its questions', async () => {
  useWorker();
  const clock = idleClock();
  const sweeper = createSweeper(seeds, { clock });
  await sweeper.at(defaultsOf(seeds), 240, null);
  await new Promise((turn) => setTimeout(turn));
  expect(clock.passedMs).toEqual([]);
});

test('neither worker nor script arrives: the page is told, and the next try brings every answer', async () => {
  vi.doMock('../../../src/simulator/answers/answerer.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  useWorker('seeds');
  const tellLost = vi.fn();
  const sweeper = createSweeper(seeds, { clock: idleClock(), tellLost });
  const settings = defaultsOf(seeds);
  const asked = sweeper.at(settings, 240, null);
  await vi.waitFor(() => expect(tellLost.mock.calls).toEqual([[true]]));
  useWorker();
  sweeper.wake();
  expect({ id: 2, answer: await asked }).toEqual(answersAt(settings, [240])[0]);
  expect(tellLost.mock.calls).toEqual([[true], [false]]);
});

test('where the model fails the page is told, who asked gets a fault of the model, and the next question is answered', async () => {
  useWorker();
  const tellFault = vi.fn();
  const sweeper = createSweeper(seeds, { tellFault });
  const settings = defaultsOf(seeds);
  const unknown = { ...settings, acc: 'NONE' };
  const fault = await sweeper.at(unknown, 240, null).catch((cause: unknown) => cause);
  expect(fault).toBeInstanceOf(ModelFault);
  expect(tellFault.mock.calls).toEqual([[(fault as Error).message, unknown]]);
  expect((fault as Error).message).toContain('NONE');
  expect(await sweeper.at(settings, 240, null)).toMatchObject({ siteMw: 240 });
  expect(tellFault).toHaveBeenCalledTimes(1);
});
