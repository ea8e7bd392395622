// The draws of the page: one run after another, what they have given so far, and what the page shows and says of them.
import type { RunResult } from '../../../engine/createEngine.ts';
import type { EngineStatus } from '../../../engine/status.ts';
import type { Progress } from '../../../engine/stragglers/job.ts';
import { DEFAULT_SITE_POWERS_MW, type Scenario } from '../../../engine/stragglers/scenario.ts';
import type { Language } from '../../../site/locales.ts';
import { one } from '../../dom/elements.ts';
import type { Settings } from '../../inputs/settings.ts';
import { narrateState, narrateStatus } from '../../panels/run/narration.ts';
import { showChecksum, showProgress, showState, showStatus } from '../../panels/run/runPanel.ts';
import { DrawnSizes } from '../../run/drawnSizes.ts';
import { Runner, type RunState } from '../../run/runner.ts';
import { paced } from '../../timing/frames.ts';
import type { Words } from '../../words/words.ts';

/** Each writing of the progress is a picture of the page, and there are thousands of them in a run. */
const PROGRESS_PAUSE_MS = 250;

export interface DrawsListeners {
  /** A size has a new mean delay. */
  onSize(sizeIndex: number): void;
  /** The backend is known, or another one goes on. */
  onBackend(): void;
  onDone(result: RunResult): void;
}

export class Draws {
  readonly #runner: Runner;
  #drawn = new DrawnSizes();
  #status: EngineStatus | null = null;
  #checksum = '';

  constructor(words: Words, language: Language, listeners: DrawsListeners) {
    const progress = paced<Progress>(PROGRESS_PAUSE_MS, (now) => showProgress(now, words, language));
    this.#runner = new Runner({
      onState: (state, { result, message = '' } = {}) => {
        progress.hurry();
        showState(state, words);
        narrateState(state, message, words);
        if (!result) return;
        this.#checksum = result.checksum;
        showChecksum(result.checksum);
        listeners.onDone(result);
      },
      onStatus: (status, isChangedInMidRun) => {
        this.#status = status;
        showStatus(status, words, language);
        narrateStatus(status, isChangedInMidRun, words, language);
        listeners.onBackend();
      },
      onProgress: progress.tell,
      onRestart: () => {
        this.#drawn = new DrawnSizes();
      },
      onSize: (size) => {
        this.#drawn.add(size);
        listeners.onSize(size.sizeIndex);
      },
    });
  }

  /** What the present run has drawn: another object for another run. */
  get drawn(): DrawnSizes {
    return this.#drawn;
  }

  get status(): EngineStatus | null {
    return this.#status;
  }

  /** Of the run that is done; empty until then. */
  get checksum(): string {
    return this.#checksum;
  }

  get state(): RunState {
    return this.#runner.state;
  }

  /** Mean delays by size and repeat [fraction of the step without stragglers]. */
  get delayFractions(): readonly (readonly number[])[] {
    return DEFAULT_SITE_POWERS_MW.map((_, size) => this.#drawn.fractionsOf(size));
  }

  /** Lets the reader stop and start; `again` starts a run. */
  listen(again: () => void): void {
    one('[data-cancel]').addEventListener('click', () => this.#runner.cancel());
    one('[data-again]').addEventListener('click', again);
  }

  /** What a run has drawn is not of the next one, from the moment on that it is asked for. */
  forget(): void {
    this.#runner.abandon();
    this.#drawn = new DrawnSizes();
    this.#checksum = '';
    showChecksum('');
  }

  start(scenario: Scenario, backend: Settings['backend']): Promise<void> {
    this.forget();
    return this.#runner.start(scenario, backend);
  }

  pause(): void {
    this.#runner.pause();
  }

  resume(): void {
    this.#runner.resume();
  }

  destroy(): void {
    this.#runner.destroy();
  }
}
