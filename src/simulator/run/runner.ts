// Runs the draws of one scenario after another on one engine, and says at every moment how it stands.
import { createEngine, type Engine, type RunResult } from '../../engine/createEngine.ts';
import type { Progress, SizeResult } from '../../engine/job.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { EngineStatus } from '../../engine/status.ts';
import type { Settings } from '../inputs/settings.ts';

export type RunState = 'idle' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed';

export interface RunListeners {
  onState(state: RunState, detail?: { result?: RunResult; message?: string }): void;
  onStatus(status: EngineStatus, isChangedInMidRun: boolean): void;
  onProgress(progress: Progress): void;
  onSize(size: SizeResult): void;
}

export class Runner {
  readonly #listeners: RunListeners;
  #engine: Engine | undefined;
  #backend: Settings['backend'] | undefined;
  #abort: AbortController | undefined;
  #ended: Promise<void> = Promise.resolve();
  #isPaused = false;
  state: RunState = 'idle';

  constructor(listeners: RunListeners) {
    this.#listeners = listeners;
  }

  /** Ends what runs, silently: another run is to come. */
  abandon(): void {
    this.#abort?.abort();
  }

  /** Starts a scenario; one that runs is abandoned first. */
  async start(scenario: Scenario, backend: Settings['backend']): Promise<void> {
    this.abandon();
    const abort = new AbortController();
    this.#abort = abort;
    const before = this.#ended;
    const run = (async () => {
      await before;
      if (!abort.signal.aborted) await this.#run(scenario, backend, abort);
    })();
    this.#ended = run;
    await run;
  }

  cancel(): void {
    if (this.state !== 'running' && this.state !== 'paused') return;
    this.#abort?.abort();
    this.#set('cancelled');
  }

  pause(): void {
    this.#isPaused = true;
    this.#engine?.pause();
    if (this.state === 'running') this.#set('paused');
  }

  resume(): void {
    this.#isPaused = false;
    this.#engine?.resume();
    if (this.state === 'paused') this.#set('running');
  }

  destroy(): void {
    this.#abort?.abort();
    this.#engine?.destroy();
    this.#engine = undefined;
  }

  async #run(scenario: Scenario, backend: Settings['backend'], abort: AbortController): Promise<void> {
    this.#set('running');
    try {
      const engine = await this.#open(backend);
      abort.signal.throwIfAborted();
      this.#listeners.onStatus(engine.status, false);
      if (this.#isPaused) this.pause();
      const result = await engine.run(scenario, {
        signal: abort.signal,
        onProgress: this.#listeners.onProgress,
        onSize: (size) => {
          if (!abort.signal.aborted) this.#listeners.onSize(size);
        },
        onStatus: (status) => this.#listeners.onStatus(status, true),
      });
      if (!abort.signal.aborted) this.#set('done', { result });
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#set('failed', { message: error instanceof Error ? error.message : String(error) });
    }
  }

  async #open(backend: Settings['backend']): Promise<Engine> {
    if (this.#engine && this.#backend === backend) return this.#engine;
    this.#engine?.destroy();
    this.#engine = undefined;
    this.#engine = await createEngine({ backend });
    this.#backend = backend;
    return this.#engine;
  }

  #set(state: RunState, detail?: { result?: RunResult; message?: string }): void {
    this.state = state;
    this.#listeners.onState(state, detail);
  }
}
