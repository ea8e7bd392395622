// No wait without end: whatever the browser promises gets a time limit, and a signal that ends the wait at once.

export interface Clock {
  /** [ms] */
  now(): number;
  /** Calls `act` after `ms` [ms]; the function given back calls it off. */
  after(ms: number, act: () => void): () => void;
}

/**
 * How long a worker may take to start, or be silent over what it was asked [ms]. A slice aims at 20 ms, a search of layouts
 * takes up to 200; a phone that loads the script over a slow network takes seconds.
 */
export const WORKER_LIMIT_MS = 10_000;

/** A limit is waited in steps, so that of the time that a machine slept at most one step counts. */
const STEP_MS = 1_000;

export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, act) {
    let leftMs = ms;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      const stepMs = Math.min(leftMs, STEP_MS);
      leftMs -= stepMs;
      timer = setTimeout(leftMs > 0 ? wait : act, stepMs);
    };
    wait();
    return () => clearTimeout(timer);
  },
};

/** The limit of a wait has passed. */
export class SilenceError extends Error {
  constructor(who: string, limitMs: number) {
    super(`${who} did not answer within ${limitMs / 1000} s.`);
    this.name = 'SilenceError';
  }
}

export interface Wait {
  clock: Clock;
  /** Who is asked, for the error. */
  who: string;
  limitMs: number;
  signal?: AbortSignal | undefined;
}

/**
 * The answer to `ask`, which may throw as well as reject. An answer that comes after the wait has ended goes to `late`.
 * @throws SilenceError after the limit, the signal's reason when it is aborted
 */
export function within<Answer>(
  { clock, who, limitMs, signal }: Wait,
  ask: () => Answer | PromiseLike<Answer>,
  late?: (answer: Answer) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    const end = (settle: () => void): void => {
      if (isOver) return;
      isOver = true;
      callOff();
      signal?.removeEventListener('abort', abort);
      settle();
    };
    const abort = (): void => end(() => reject(signal?.reason));
    const callOff = clock.after(limitMs, () => end(() => reject(new SilenceError(who, limitMs))));
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    new Promise<Answer>((answer) => answer(ask())).then(
      (answer) => (isOver ? late?.(answer) : end(() => resolve(answer))),
      (error) => end(() => reject(error)),
    );
  });
}

/** Watches one who answers many questions in turn. */
export interface Watch {
  /** Something was asked: the limit begins, where it has not begun. */
  asked(): void;
  /** Something was answered: the limit begins anew, or is called off where nothing is waited for. */
  heard(isWaiting: boolean): void;
}

/** Calls `act` when nothing was heard for the limit while something is waited for. */
export function watchSilence({ clock, limitMs }: Pick<Wait, 'clock' | 'limitMs'>, act: () => void): Watch {
  let callOff: (() => void) | undefined;
  const asked = (): void => {
    callOff ??= clock.after(limitMs, act);
  };
  return {
    asked,
    heard(isWaiting) {
      callOff?.();
      callOff = undefined;
      if (isWaiting) asked();
    },
  };
}

/** A signal that aborts with the first of `signals`, until it is let go. AbortSignal.any came with Chrome 116 and Safari 17.4. */
export function firstAbort(...signals: (AbortSignal | undefined)[]): {
  signal: AbortSignal;
  letGo: () => void;
} {
  const first = new AbortController();
  const letGo = (): void => {
    for (const signal of signals) signal?.removeEventListener('abort', abort);
  };
  function abort(this: AbortSignal): void {
    letGo();
    first.abort(this.reason);
  }
  for (const signal of signals) {
    if (signal?.aborted) abort.call(signal);
    else signal?.addEventListener('abort', abort);
  }
  return { signal: first.signal, letGo };
}
