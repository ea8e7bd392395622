// Workers without a browser: each answers its orders on this thread, and breaks as a test asks.
import { createAnswerer } from '../../../src/engine/cpu/answerer.ts';
import type { Answer, Numbered, Order } from '../../../src/engine/cpu/messages.ts';

export class FakeWorker {
  onmessage: ((event: { data: Numbered<Answer> }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  isTerminated = false;
  /** Orders received. */
  orderCount = 0;
  readonly #answerTo = createAnswerer();

  constructor() {
    queueMicrotask(() => this.start());
  }

  start(): void {
    this.tell({ kind: 'ready', id: 0 });
  }

  postMessage(order: Numbered<Order>): void {
    this.orderCount += 1;
    queueMicrotask(() => this.obey(order));
  }

  obey(order: Numbered<Order>): void {
    this.tell({ ...this.#answerTo(order), id: order.id });
  }

  tell(answer: Numbered<Answer>): void {
    if (!this.isTerminated) this.onmessage?.({ data: answer });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

/** A Worker constructor; `change` sees every worker before the engine does, counted from 0. */
export function fakeWorkers(change: (worker: FakeWorker, index: number) => void = () => {}) {
  const workers: FakeWorker[] = [];
  return {
    workers,
    Worker: class extends FakeWorker {
      constructor() {
        super();
        change(this, workers.length);
        workers.push(this);
      }
    },
  };
}
