// Runs the draws of one scenario after another on one engine, and says at every moment how it stands.
import type { RunResult } from '../../engine/createEngine.ts';
import type { EngineStatus } from '../../engine/status.ts';
import type { Progress, SizeResult } from '../../engine/stragglers/job.ts';
import type { Scenario } from '../../engine/stragglers/scenario.ts';
import type { Settings } from '../inputs/settings.ts';
import { EngineOwner } from './engineOwner.ts';

export type RunState = 'idle' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed';

export interface RunListeners {
  onState(state: RunState, detail?: { result?: RunResult; message?: string }): void;
  onStatus(status: EngineStatus, isChangedInMidRun: boolean): void;
  onProgress(progress: Progress): void;
  onSize(size: SizeResult): void;
  /** The sizes that were reported are void: they are drawn again. */
  onRestart(): void;
}

export class Runner {
  readonly #listeners: RunListeners;
  readonly #owner = new EngineOwner();
  state: RunState = 'idle';

  constructor(listeners: RunListeners) {
    this.#listeners = listeners;
  }

  /** Ends what runs, silently: another run is to come. */
  abandon(): void {
    this.#owner.abandon();
  }

  /** Starts a scenario; one that runs is abandoned. */
  async start(scenario: Scenario, backend: Settings['backend']): Promise<void> {
    this.#set('running');
    const { onStatus, onProgress, onSize, onRestart } = this.#listeners;
    try {
      const result = await this.#owner.latest(backend, (engine, signal) => {
        if (this.#owner.isPaused) this.#set('paused');
        onStatus(engine.status, false);
        const unlessEnded =
          <Told extends unknown[]>(listener: (...told: Told) => void) =>
          (...told: Told): void => {
            if (!signal.aborted) listener(...told);
          };
        return engine.run(scenario, {
          signal,
          onProgress: unlessEnded(onProgress),
          onSize: unlessEnded(onSize),
          onRestart: unlessEnded(onRestart),
          onStatus: unlessEnded((status: EngineStatus) => onStatus(status, true)),
        });
      });
      if (result) this.#set('done', { result });
    } catch (error) {
      this.#set('failed', { message: error instanceof Error ? error.message : String(error) });
    }
  }

  cancel(): void {
    if (this.state !== 'running' && this.state !== 'paused') return;
    this.#owner.abandon();
    this.#set('cancelled');
  }

  pause(): void {
    this.#owner.pause();
    if (this.state === 'running') this.#set('paused');
  }

  resume(): void {
    this.#owner.resume();
    if (this.state === 'paused') this.#set('running');
  }

  destroy(): void {
    this.#owner.destroy();
  }

  #set(state: RunState, detail?: { result?: RunResult; message?: string }): void {
    this.state = state;
    this.#listeners.onState(state, detail);
  }
}
