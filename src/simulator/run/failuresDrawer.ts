// Draws failures on an engine of its own, opened when it is first asked, so that the long run beside it is not held up.
import { createEngine, type Engine, type FailuresRunResult } from '../../engine/createEngine.ts';
import type { FailuresScenario } from '../../engine/failures/scenario.ts';
import type { Backend } from '../../engine/status.ts';

/** Failures are a fraction of a second of work: the other threads stay with the long run. */
const THREADS = 2;

export class FailuresDrawer {
  #engine: Engine | undefined;
  #backend: Backend | undefined;
  #abort: AbortController | undefined;
  #ended: Promise<unknown> = Promise.resolve();

  /** Draws on the backend named; null where a later call has taken over. @throws RangeError for a scenario out of range */
  draw(scenario: FailuresScenario, backend: Backend): Promise<FailuresRunResult | null> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const before = this.#ended;
    const drawn = (async () => {
      await before;
      if (abort.signal.aborted) return null;
      try {
        const engine = await this.#open(backend);
        return await engine.runFailures(scenario, { signal: abort.signal });
      } catch (error) {
        if (abort.signal.aborted) return null;
        throw error;
      }
    })();
    this.#ended = drawn.catch(() => null);
    return drawn;
  }

  destroy(): void {
    this.#abort?.abort();
    this.#engine?.destroy();
    this.#engine = undefined;
  }

  async #open(backend: Backend): Promise<Engine> {
    if (this.#engine && this.#backend === backend) return this.#engine;
    this.#engine?.destroy();
    this.#engine = undefined;
    this.#engine = await createEngine({ backend, threadCount: THREADS });
    this.#backend = backend;
    return this.#engine;
  }
}
