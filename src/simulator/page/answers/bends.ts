// Why the curve of the chosen use bends, asked of the model once its trace is whole.

import type { PlacedBend } from '../../answers/curve/placedBend.ts';
import type { Sweeper } from '../../answers/sweeper.ts';
import { isAlike } from '../../inputs/effects.ts';
import type { Settings } from '../../inputs/settings.ts';
import type { Traces } from '../../panels/view.ts';

export interface BendPorts extends Pick<Sweeper, 'bendOf'> {
  settings(): Settings;
  traces(): Traces;
  onBend(): void;
}

export class Bends {
  readonly #ports: BendPorts;
  #known: { settings: Settings; bend: PlacedBend | null };

  /** `built` is that at the settings `of`, which the build has computed. */
  constructor(built: PlacedBend | null, of: Settings, ports: BendPorts) {
    this.#ports = ports;
    this.#known = { settings: of, bend: built };
  }

  /** Null until it answers to the settings of the moment. */
  get bend(): PlacedBend | null {
    return this.#isKnown(this.#ports.settings()) ? this.#known.bend : null;
  }

  /** To call when the traces answer to the settings of the moment. */
  async ask(): Promise<void> {
    const { settings, traces, bendOf, onBend } = this.#ports;
    const now = settings();
    if (this.#isKnown(now)) return;
    this.#known = { settings: now, bend: await bendOf(now, traces()[now.use]) };
    onBend();
  }

  #isKnown(settings: Settings): boolean {
    return isAlike(this.#known.settings, settings, 'model');
  }
}
