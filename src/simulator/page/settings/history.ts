// Settings that were there before, so that a change can be taken back and made again.
import { changedKeys } from '../../inputs/effects.ts';
import type { Settings } from '../../inputs/settings.ts';

/** Changes of one setting within this time are one step, whatever hands they come from [ms]. */
const ONE_HAND_MS = 800;
const MOST_STEPS = 100;

export class History {
  #before: Settings[] = [];
  #after: Settings[] = [];
  #last: { key: string; at: number; hand: object | undefined } | undefined;

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get canRedo(): boolean {
    return this.#after.length > 0;
  }

  /** Takes note of a change: what one hand does to one setting is one step. True where it begins a step of its own. */
  note(from: Settings, to: Settings, nowMs: number, hand?: object): boolean {
    const key = changedKeys(to, from).join();
    const last = this.#last;
    const isSameHand = last?.key === key && ((hand && last.hand === hand) || nowMs - last.at < ONE_HAND_MS);
    this.#last = { key, at: nowMs, hand };
    this.#after = [];
    if (isSameHand) return false;
    this.#before.push(from);
    if (this.#before.length > MOST_STEPS) this.#before.shift();
    return true;
  }

  undo(now: Settings): Settings | undefined {
    return this.#step(this.#before, this.#after, now);
  }

  redo(now: Settings): Settings | undefined {
    return this.#step(this.#after, this.#before, now);
  }

  #step(from: Settings[], to: Settings[], now: Settings): Settings | undefined {
    const settings = from.pop();
    if (!settings) return undefined;
    to.push(now);
    this.#last = undefined;
    return settings;
  }
}

/** The histories of the states A and B: each is taken back on its own side. */
export class Histories {
  readonly #left = new WeakMap<Settings, History>();
  /** Of the chosen state. */
  current = new History();

  /** To call when another state becomes the chosen one. */
  exchange(left: Settings, chosen: Settings): void {
    if (left === chosen) return;
    this.#left.set(left, this.current);
    this.current = this.#left.get(chosen) ?? new History();
  }
}
