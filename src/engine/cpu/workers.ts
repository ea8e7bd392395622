// The cpu backend: one worker a core, each taking the next slice when it has finished one. What a broken worker had is
// given to the others.
import type { Control, Executor } from '../executor.ts';
import { WorkersLostError } from '../fault.ts';
import type { Clock } from '../waiting.ts';
import { type Feed, failuresFeed, stragglersFeed, weatherFeed } from './feeds.ts';
import type { Order } from './messages.ts';
import { openWorkerLine, type WorkerLine } from './workerLine.ts';

export interface WorkersExecutor extends Executor {
  threadCount: number;
}

/** Starts `threadCount` workers; those that start are taken. @throws Error where none does, or the signal's reason */
export async function openWorkers(
  threadCount: number,
  clock: Clock,
  signal?: AbortSignal,
): Promise<WorkersExecutor> {
  const starts = await Promise.allSettled(
    Array.from({ length: threadCount }, () => openWorkerLine(clock, signal)),
  );
  const lines = new Set(starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : [])));
  const end = (): void => {
    for (const line of lines) line.end();
  };
  if (signal?.aborted) {
    end();
    throw signal.reason;
  }
  if (lines.size === 0) throw new Error('No worker of the cpu backend started.');
  return {
    get threadCount() {
      return lines.size;
    },
    execute: (job, control) =>
      untilDone(lines, job, control, () => stragglersFeed(job, control.clock), {
        kind: 'tables',
        tables: job.tables,
      }),
    executeFailures: (job, control) => untilDone(lines, job, control, () => failuresFeed(job)),
    executeWeather: (job, control) =>
      untilDone(lines, job, control, () => weatherFeed(job), { kind: 'hours', outputs: job.outputs }),
    destroy: end,
  };
}

/** Feeds all workers; where one broke, the others take what it had in another round. */
async function untilDone(
  lines: Set<WorkerLine>,
  job: { readonly isDone: boolean },
  control: Control,
  feedOf: () => Feed,
  first?: Order,
): Promise<void> {
  while (!job.isDone) {
    if (lines.size === 0) throw new WorkersLostError();
    const rounds = await Promise.allSettled(
      [...lines].map((line) => feedLine(lines, line, control, feedOf(), first)),
    );
    for (const round of rounds) if (round.status === 'rejected') throw round.reason;
  }
}

/** Keeps one worker busy until nothing waits, or the worker breaks: then it is ended. */
async function feedLine(
  lines: Set<WorkerLine>,
  line: WorkerLine,
  control: Control,
  next: Feed,
  first?: Order,
): Promise<void> {
  const ask = async (order: Order) => {
    try {
      return await line.ask(order, control);
    } catch {
      control.signal.throwIfAborted();
      line.end();
      lines.delete(line);
      control.onWorkerLost(lines.size);
      return undefined;
    }
  };
  if (first !== undefined && (await ask(first)) === undefined) return;
  for (;;) {
    await control.mayContinue();
    const turn = next();
    if (turn === undefined) return;
    let answer: Awaited<ReturnType<typeof ask>>;
    try {
      answer = await ask(turn.order);
    } finally {
      if (answer === undefined) turn.giveBack();
    }
    if (answer === undefined) return;
    turn.complete(answer);
  }
}
