// The foot of the plane under a lens: touching the water takes the value axis down to a little over the highest water.
import type { footWords } from '../../../charts/plane/names/footWords.ts';
import { ticksBeyond } from '../../../charts/scale.ts';
import { GOAL_MW } from '../../../model/cluster/phases.ts';
import { Turns } from '../../answers/turns.ts';
import { one } from '../../dom/elements.ts';
import type { Traces } from '../../panels/view.ts';
import { writeKey } from '../writeKey.ts';

const DURATION_MS = 320;

export class Foot {
  readonly #onFrame: () => void;
  readonly #turns = new Turns();
  #highMw = GOAL_MW;
  #isLarge = false;
  #nameFoot: typeof footWords | null = null;

  constructor(onFrame: () => void) {
    this.#onFrame = onFrame;
  }

  /** Top of the value axis at this moment [MW]. */
  get highMw(): number {
    return this.#highMw;
  }

  /** What writes its words, once it has come. */
  get nameFoot(): typeof footWords | null {
    return this.#nameFoot;
  }

  /** Opens its button; `traces` gives those of the moment. */
  listen(traces: () => Traces): void {
    const button = one<HTMLButtonElement>('[data-foot]');
    button.disabled = false;
    button.addEventListener('click', () => this.toggle(traces()));
  }

  /** Also where a hand has been there before. */
  open(traces: Traces): void {
    if (!this.#isLarge) this.toggle(traces);
  }

  toggle(traces: Traces): void {
    this.#isLarge = !this.#isLarge;
    writeKey('foot', this.#isLarge ? 'large' : null);
    if (!this.#nameFoot) void this.#bringWords();
    this.#glideTo(this.#isLarge ? highOf(traces) : GOAL_MW);
  }

  /** Where they do not arrive the next touch asks again. */
  async #bringWords(): Promise<void> {
    try {
      this.#nameFoot = (await import('../../../charts/plane/names/footWords.ts')).footWords;
      this.#onFrame();
    } catch (cause) {
      console.warn(cause);
    }
  }

  #glideTo(to: number): void {
    const from = this.#highMw;
    const isLatest = this.#turns.begin();
    const start = performance.now();
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden;
    const step = (now: number): void => {
      if (!isLatest()) return;
      const share = isStill ? 1 : Math.min(Math.max((now - start) / DURATION_MS, 0), 1);
      // In even steps of scale, so that the lens comes near at one speed.
      this.#highMw = share === 1 ? to : from * (to / from) ** (1 - (1 - share) ** 3);
      this.#onFrame();
      if (share < 1) requestAnimationFrame(step);
    };
    step(start);
  }
}

/** A round number over the highest water of all uses, for an axis of some five numbers. */
function highOf(traces: Traces): number {
  const highest = Math.max(
    1,
    ...Object.values(traces).flatMap((points) => points.map(({ usefulMw }) => usefulMw)),
  );
  return Math.min(ticksBeyond(highest * 1.08, 5).at(-1) ?? GOAL_MW, GOAL_MW);
}
