// The cpu backend: one worker a core, each taking the next slice when it has finished one.
import type { Control, Executor } from '../executor.ts';
import type { FailuresJob } from '../failures/job.ts';
import type { Job } from '../job.ts';
import { FIRST_CHUNK_DRAWS, nextChunkDraws } from '../plan.ts';
import type { Answer, Order } from './messages.ts';

/** Workers that do not answer within this time do not count. */
const START_LIMIT_MS = 10_000;

/** Starts `threadCount` workers. @throws Error when one of them does not start. */
export async function openWorkers(threadCount: number): Promise<Executor> {
  const workers: Worker[] = [];
  const closing = new AbortController();
  try {
    for (let i = 0; i < threadCount; i++) {
      workers.push(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
    }
    await Promise.all(workers.map((worker) => nextAnswer(worker, AbortSignal.timeout(START_LIMIT_MS))));
  } catch (cause) {
    for (const worker of workers) worker.terminate();
    throw new Error('A worker of the cpu backend did not start.', { cause });
  }
  return {
    execute: (job, control) => onAll(workers, (worker) => feed(worker, job, control, closing.signal)),
    executeFailures: (job, control) =>
      onAll(workers, (worker) => feedFailures(worker, job, control, closing.signal)),
    destroy() {
      closing.abort();
      for (const worker of workers) worker.terminate();
    },
  };
}

/** Waits for every worker to come to rest before it passes a failure on. */
async function onAll(workers: Worker[], work: (worker: Worker) => Promise<void>): Promise<void> {
  const ends = await Promise.allSettled(workers.map(work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Keeps one worker busy until the job has no slice left. */
async function feed(worker: Worker, job: Job, control: Control, closed: AbortSignal): Promise<void> {
  send(worker, { kind: 'tables', tables: job.tables });
  let draws = FIRST_CHUNK_DRAWS;
  for (;;) {
    await control.mayContinue();
    const [slice] = job.take(draws, 1);
    if (slice === undefined) return;
    const start = performance.now();
    const answer = await ask(worker, { kind: 'slice', slice }, closed);
    control.signal.throwIfAborted();
    if (answer.kind === 'slice') job.complete(slice, answer.result);
    draws = nextChunkDraws(draws, performance.now() - start);
  }
}

/** The same for the failures kernel, whose slices come cut. */
async function feedFailures(
  worker: Worker,
  job: FailuresJob,
  control: Control,
  closed: AbortSignal,
): Promise<void> {
  for (let slice = job.take(); slice !== undefined; slice = job.take()) {
    await control.mayContinue();
    const answer = await ask(worker, { kind: 'failures', slice }, closed);
    if (answer.kind === 'failures') job.complete(slice, answer.outcomes);
  }
}

async function ask(worker: Worker, order: Order, closed: AbortSignal): Promise<Answer> {
  const next = nextAnswer(worker, closed);
  send(worker, order);
  const answer = await next;
  if (answer.kind !== order.kind) {
    throw new Error(`A worker answered "${answer.kind}", expected "${order.kind}".`);
  }
  return answer;
}

function send(worker: Worker, order: Order): void {
  worker.postMessage(order);
}

/** The worker's next message; rejects when its script fails or `end` comes first. */
function nextAnswer(worker: Worker, end: AbortSignal): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const listening = new AbortController();
  const { signal } = listening;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data), { signal });
  worker.addEventListener(
    'error',
    ({ message }) => reject(new Error(`A worker failed: ${message || 'its script did not load'}`)),
    { signal },
  );
  end.addEventListener('abort', () => reject(end.reason), { signal });
  if (end.aborted) reject(end.reason);
  return promise.finally(() => listening.abort());
}
