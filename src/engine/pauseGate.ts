// Lets a run be held and let go between two chunks.
import type { Control } from './executor.ts';

export interface PauseGate {
  pause(): void;
  resume(): void;
  control(signal: AbortSignal): Control;
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
    control: (signal) => ({
      signal,
      async mayContinue() {
        while (isPaused && !signal.aborted) {
          await new Promise<void>((resolve) => {
            wake.push(resolve);
            signal.addEventListener('abort', () => resolve(), { once: true });
          });
        }
        signal.throwIfAborted();
      },
    }),
  };
}
