// How long a lesson has been shown: a change of language, a reload, or a look at the page in between stops no clock.

const KEY = 'lesson-since';

/** A time that the next page goes on with, and that does not jump where the clock of the device is set [ms]. */
const now = (): number => performance.timeOrigin + performance.now();

/** When the showing of this tab began; undefined where none has. */
function keptStart(): number | undefined {
  try {
    const kept = Number(sessionStorage.getItem(KEY) ?? Number.NaN);
    return Number.isFinite(kept) ? kept : undefined;
  } catch {
    // Storage is forbidden: the clock lasts as long as the page.
    return undefined;
  }
}

export class ShowClock {
  #start: number | undefined;

  /** Begins with the first look at it. */
  get elapsedMs(): number {
    this.#start ??= keptStart() ?? this.restart();
    return now() - this.#start;
  }

  /** Returns when it begins. */
  restart(): number {
    this.#start = now();
    try {
      sessionStorage.setItem(KEY, String(this.#start));
    } catch {
      // As above.
    }
    return this.#start;
  }
}

/** Minutes and seconds, such as 12:05. */
export function clockText(elapsedMs: number): string {
  const seconds = Math.max(0, Math.floor(elapsedMs / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
