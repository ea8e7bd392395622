// One timer of each name.
export interface Timers {
  /** A later call replaces an earlier one of its name. */
  later(name: string, pauseMs: number, act: () => void): void;
  /** Does at once what still waits under the name. */
  hurry(name: string): void;
}

export function createTimers(): Timers {
  const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; act: () => void }>();
  const hurry = (name: string): void => {
    const entry = waiting.get(name);
    if (!entry) return;
    clearTimeout(entry.timer);
    waiting.delete(name);
    entry.act();
  };
  return {
    later(name, pauseMs, act) {
      clearTimeout(waiting.get(name)?.timer);
      waiting.set(name, { timer: setTimeout(() => hurry(name), pauseMs), act });
    },
    hurry,
  };
}
