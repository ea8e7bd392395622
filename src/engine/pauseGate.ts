// Lets a run be held and let go between two chunks.

export interface PauseGate {
  pause(): void;
  resume(): void;
  /** Resolves when the run may go on; rejects with the signal's reason when it is aborted. */
  mayContinue(signal: AbortSignal): Promise<void>;
}

export function createPauseGate(): PauseGate {
  let isPaused = false;
  let wake: (() => void)[] = [];
  return {
    pause() {
      isPaused = true;
    },
    resume() {
      isPaused = false;
      for (const resolve of wake) resolve();
      wake = [];
    },
    async mayContinue(signal) {
      while (isPaused && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake.push(resolve);
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
      }
      signal.throwIfAborted();
    },
  };
}
