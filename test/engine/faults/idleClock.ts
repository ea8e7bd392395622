// A clock that passes only while nothing else happens: what still waits then waits for its limit.
// The script of the kernels is there before the clock runs: it would not wait for a file to be read.
import '../../../src/engine/webgpu/webgpu.ts';
import type { Clock } from '../../../src/engine/waiting.ts';

export interface IdleClock extends Clock {
  /** Limits that have passed [ms]. */
  passedMs: number[];
}

/** Promises that are kept come first, in the turn of their event; a timer comes when a whole turn has brought none. */
export function idleClock(): IdleClock {
  let nowMs = 0;
  const timers = new Set<{ atMs: number; act: () => void }>();
  let isWatched = false;
  const watch = (): void => {
    if (isWatched) return;
    isWatched = true;
    setImmediate(() =>
      setImmediate(() => {
        isWatched = false;
        const [next] = [...timers].sort((a, b) => a.atMs - b.atMs);
        if (next === undefined) return;
        timers.delete(next);
        clock.passedMs.push(next.atMs - nowMs);
        nowMs = Math.max(nowMs, next.atMs);
        next.act();
        if (timers.size > 0) watch();
      }),
    );
  };
  const clock: IdleClock = {
    passedMs: [],
    now: () => nowMs,
    after(ms, act) {
      const timer = { atMs: nowMs + ms, act };
      timers.add(timer);
      watch();
      return () => timers.delete(timer);
    },
  };
  return clock;
}
