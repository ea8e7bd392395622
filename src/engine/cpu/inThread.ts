// The run on the caller's own thread, in short turns: for Node, and for a page where no worker can start.
import type { Control, Executor } from '../executor.ts';
import { createAnswerer } from './answerer.ts';
import { type Feed, failuresFeed, stragglersFeed, weatherFeed } from './feeds.ts';

/** Lets the page draw and hear its reader between two turns. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function untilDone(
  answerTo: ReturnType<typeof createAnswerer>,
  next: Feed,
  control: Control,
): Promise<void> {
  for (;;) {
    await control.mayContinue();
    const turn = next();
    if (turn === undefined) return;
    turn.complete(answerTo(turn.order));
    await nextTurn();
  }
}

export const inThreadExecutor: Executor = {
  async execute(job, control) {
    const answerTo = createAnswerer();
    answerTo({ kind: 'tables', tables: job.tables });
    await untilDone(answerTo, stragglersFeed(job, control.clock), control);
  },
  executeFailures: (job, control) => untilDone(createAnswerer(), failuresFeed(job), control),
  async executeWeather(job, control) {
    const answerTo = createAnswerer();
    answerTo({ kind: 'hours', outputs: job.outputs });
    await untilDone(answerTo, weatherFeed(job), control);
  },
  destroy() {},
};
