// The line to one worker: orders go out, answers come back, and a worker that is silent or broken is given up.
import { type Clock, type Wait, WORKER_LIMIT_MS, within } from '../waiting.ts';
import type { Answer, Numbered, Order } from './messages.ts';

export interface WorkerLine {
  /** The answer to an order. @throws what is wrong with the worker, or the signal's reason */
  ask(order: Order, wait: { clock: Clock; signal?: AbortSignal | undefined }): Promise<Answer>;
  end(): void;
}

/** A worker that has started. @throws Error where it does not, or the signal's reason */
export async function openWorkerLine(clock: Clock, signal?: AbortSignal): Promise<WorkerLine> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let lastId = 0;
  let hear: { id: number; resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  worker.onmessage = ({ data }: MessageEvent<Numbered<Answer>>) => {
    if (hear?.id === data.id) hear.resolve(data);
  };
  worker.onerror = ({ message }) =>
    hear?.reject(new Error(`A worker failed: ${message || 'its script did not load'}`));
  worker.onmessageerror = () => hear?.reject(new Error('A worker sent what cannot be read.'));

  const answerTo = (id: number, wait: Pick<Wait, 'clock' | 'signal'>, send: () => void): Promise<Answer> =>
    within(
      { who: 'A worker', limitMs: WORKER_LIMIT_MS, ...wait },
      () =>
        new Promise<Answer>((resolve, reject) => {
          hear = { id, resolve, reject };
          send();
        }),
    );
  try {
    await answerTo(0, { clock, signal }, () => {});
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    async ask(order, wait) {
      const id = ++lastId;
      const answer = await answerTo(id, wait, () => worker.postMessage({ ...order, id }));
      const expected = order.kind === 'tables' || order.kind === 'hours' ? 'ready' : order.kind;
      if (answer.kind !== expected)
        throw new Error(`A worker answered "${answer.kind}", expected "${expected}".`);
      return answer;
    },
    end: () => worker.terminate(),
  };
}
