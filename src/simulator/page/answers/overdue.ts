// What is shown of other settings than those of the moment: marked once it has stood a while, so that a moving hand sees no mark.

import type { ShownPlace } from '../../panels/view.ts';

const PAUSE_MS = 300;

/** A place with whether it shows other settings than those of the moment, and what stands there. */
export type Standing = readonly [place: ShownPlace, isOfOthers: boolean, shown: unknown];

interface Waiting {
  shown: unknown;
  timer: ReturnType<typeof setTimeout>;
  isDue: boolean;
}

export class Overdue {
  readonly #onDue: () => void;
  readonly #waiting = new Map<ShownPlace, Waiting>();

  constructor(onDue: () => void) {
    this.#onDue = onDue;
  }

  /** Of the places those where the same has stood for a while and is of other settings. */
  among(standing: readonly Standing[]): ShownPlace[] {
    return standing.filter((each) => this.has(...each)).map(([place]) => place);
  }

  /**
   * Whether the same has stood at a place for a while and is of other settings. To call whenever one of them may have changed:
   * another answer at the place begins the while anew.
   */
  has(place: ShownPlace, isOfOthers: boolean, shown: unknown): boolean {
    const known = this.#waiting.get(place);
    if (known && isOfOthers && known.shown === shown) return known.isDue;
    clearTimeout(known?.timer);
    this.#waiting.delete(place);
    if (!isOfOthers) return false;
    const timer = setTimeout(() => {
      waiting.isDue = true;
      this.#onDue();
    }, PAUSE_MS);
    const waiting: Waiting = { shown, timer, isDue: false };
    this.#waiting.set(place, waiting);
    return false;
  }
}
