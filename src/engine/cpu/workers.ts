// The cpu backend: one worker a core, each taking the next slice when it has finished one.
import type { Slice, SliceResult } from '../../kernels/barrier/slice.ts';
import type { Control, Executor } from '../executor.ts';
import type { Job } from '../job.ts';
import { FIRST_CHUNK_DRAWS, nextChunkDraws } from '../plan.ts';
import type { Answer, Order } from './messages.ts';

/** Workers that do not answer within this time do not count. */
const START_LIMIT_MS = 10_000;

/** Starts `threadCount` workers. @throws Error when one of them does not start. */
export async function openWorkers(threadCount: number): Promise<Executor> {
  const workers: Worker[] = [];
  try {
    for (let i = 0; i < threadCount; i++) {
      workers.push(
        new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: `slices ${i}` }),
      );
    }
    await Promise.all(workers.map((worker) => nextAnswer(worker, START_LIMIT_MS)));
  } catch (cause) {
    for (const worker of workers) worker.terminate();
    throw new Error('A worker of the cpu backend did not start.', { cause });
  }
  return {
    async execute(job, control) {
      const ends = await Promise.allSettled(workers.map((worker) => feed(worker, job, control)));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
    destroy() {
      for (const worker of workers) worker.terminate();
    },
  };
}

/** Keeps one worker busy until the job has no slice left. */
async function feed(worker: Worker, job: Job, control: Control): Promise<void> {
  send(worker, { kind: 'tables', tables: job.tables });
  let draws = FIRST_CHUNK_DRAWS;
  for (;;) {
    await control.mayContinue();
    const [slice] = job.take(draws, 1);
    if (slice === undefined) return;
    const start = performance.now();
    const result = await compute(worker, slice);
    control.signal.throwIfAborted();
    job.complete(slice, result);
    draws = nextChunkDraws(draws, performance.now() - start);
  }
}

async function compute(worker: Worker, slice: Slice): Promise<SliceResult> {
  const next = nextAnswer(worker);
  send(worker, { kind: 'slice', slice });
  const answer = await next;
  if (answer.kind !== 'result') throw new Error(`A worker answered "${answer.kind}", expected "result".`);
  return answer.result;
}

function send(worker: Worker, order: Order): void {
  worker.postMessage(order);
}

function nextAnswer(worker: Worker, limitMs?: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const { signal } = listening;
    const settle = (act: () => void) => {
      listening.abort();
      clearTimeout(timer);
      act();
    };
    const timer =
      limitMs === undefined
        ? undefined
        : setTimeout(() => settle(() => reject(new Error(`No answer in ${limitMs} ms.`))), limitMs);
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => settle(() => resolve(data)), {
      signal,
    });
    worker.addEventListener(
      'error',
      (event) =>
        settle(() => reject(new Error(`A worker failed: ${event.message || 'its script did not load'}`))),
      { signal },
    );
  });
}
