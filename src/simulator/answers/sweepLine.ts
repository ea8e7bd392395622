// Who answers the page's questions: a worker; where it cannot start, fails or falls silent, this thread for good.
import { type Clock, WORKER_LIMIT_MS, watchSilence } from '../../engine/waiting.ts';
import type { SweepAnswer, SweepRequest } from './messages.ts';

export type Send = (request: SweepRequest) => void;

export interface SweepLine {
  send: Send;
  end(): void;
}

export interface SweepLinePorts {
  clock: Clock;
  settle(answer: SweepAnswer): void;
  /** Whether a question is without its answer. */
  isWaiting(): boolean;
  /** Tells this thread what the worker knew, and what it has not answered. */
  takeOver(own: Send): void;
  /** The script for this thread did not arrive either: nobody answers. */
  giveUp(): void;
}

export function openSweepLine({ clock, settle, isWaiting, takeOver, giveUp }: SweepLinePorts): SweepLine {
  let worker: Worker | undefined;
  let own: Send | undefined;
  let isEnded = false;
  let isLeft = false;
  const watch = watchSilence({ clock, limitMs: WORKER_LIMIT_MS }, () => void leaveWorker());
  const endWorker = (): void => {
    watch.heard(false);
    worker?.terminate();
    worker = undefined;
  };
  async function leaveWorker(): Promise<void> {
    if (isLeft) return;
    isLeft = true;
    endWorker();
    try {
      own = await openOwnThread(settle);
      if (!isEnded) takeOver(own);
    } catch (cause) {
      console.warn(cause);
      if (!isEnded) giveUp();
    }
  }
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<SweepAnswer>) => {
      settle(data);
      watch.heard(isWaiting());
    });
    for (const fault of ['error', 'messageerror']) worker.addEventListener(fault, () => void leaveWorker());
  } catch {
    // Workers may be forbidden where the page is embedded: then the page computes, and its run panel says so.
    void leaveWorker();
  }
  return {
    send(request) {
      if (!worker) return own?.(request);
      watch.asked();
      try {
        worker.postMessage(request);
      } catch {
        void leaveWorker();
      }
    },
    end() {
      isEnded = true;
      endWorker();
    },
  };
}

async function openOwnThread(settle: (answer: SweepAnswer) => void): Promise<Send> {
  const { createAnswerer } = await import('./answerer.ts');
  const answer = createAnswerer();
  return (request) => setTimeout(() => settle(answer(request)));
}
