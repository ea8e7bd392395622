// Owns the life of one engine: opens it when something is to run, keeps it while the backend stays the same, and lets
// only the latest run count.
import { createEngine, type Engine, type EngineOptions } from '../../engine/createEngine.ts';

type Backend = EngineOptions['backend'];

export class EngineOwner {
  readonly #threadCount: number | undefined;
  #engine: Engine | undefined;
  #backend: Backend | undefined;
  #abort: AbortController | undefined;
  /** When what was ended last has come to rest: at once, since no wait of the engine outlasts its signal. */
  #ended: Promise<unknown> = Promise.resolve();
  #isPaused = false;

  /** Worker threads of the engine; all cores if left out. */
  constructor(threadCount?: number) {
    this.#threadCount = threadCount;
  }

  /**
   * Runs `work` on an engine of that backend, after ending what runs at once. Null where a later call, `abandon` or
   * `destroy` has ended it.
   */
  latest<Result>(
    backend: Backend,
    work: (engine: Engine, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result | null> {
    this.abandon();
    const abort = new AbortController();
    this.#abort = abort;
    const { signal } = abort;
    const before = this.#ended;
    const result = (async () => {
      try {
        await before;
        signal.throwIfAborted();
        return await work(await this.#open(backend, signal), signal);
      } catch (error) {
        if (signal.aborted) return null;
        throw error;
      }
    })();
    this.#ended = result.catch(() => null);
    return result;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** Ends what runs. */
  abandon(): void {
    this.#abort?.abort();
  }

  pause(): void {
    this.#isPaused = true;
    this.#engine?.pause();
  }

  resume(): void {
    this.#isPaused = false;
    this.#engine?.resume();
  }

  destroy(): void {
    this.abandon();
    this.#close();
  }

  async #open(backend: Backend, signal: AbortSignal): Promise<Engine> {
    if (this.#engine && this.#backend === backend) return this.#engine;
    this.#close();
    const engine = await createEngine({ backend, threadCount: this.#threadCount, signal });
    if (signal.aborted) {
      engine.destroy();
      throw signal.reason;
    }
    if (this.#isPaused) engine.pause();
    this.#engine = engine;
    this.#backend = backend;
    return engine;
  }

  #close(): void {
    this.#engine?.destroy();
    this.#engine = undefined;
  }
}
