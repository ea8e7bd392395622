// Draws failures on an engine of its own, opened when it is first asked, so that the long run beside it is not held up.
import type { FailuresRunResult } from '../../engine/createEngine.ts';
import type { FailuresScenario } from '../../engine/failures/scenario.ts';
import type { Backend } from '../../engine/status.ts';
import { EngineOwner } from './engineOwner.ts';

/** Failures are a fraction of a second of work: the other threads stay with the long run. */
const THREADS = 2;

export class FailuresDrawer {
  readonly #owner = new EngineOwner(THREADS);

  /** Draws on the backend named; null where a later call has taken over. @throws FieldError for a scenario out of range */
  draw(scenario: FailuresScenario, backend: Backend): Promise<FailuresRunResult | null> {
    return this.#owner.latest(backend, (engine, signal) => engine.runFailures(scenario, { signal }));
  }

  destroy(): void {
    this.#owner.destroy();
  }
}
