// Why the curve of the chosen use bends, asked of the model once its trace is whole.
import { kneeOf } from '../../../charts/plane/knee.ts';
import type { Bend } from '../../../model/cluster/site/bendReason.ts';
import { isAlike } from '../../inputs/effects.ts';
import type { Settings } from '../../inputs/settings.ts';
import type { PlacedBend, Traces } from '../../panels/view.ts';

export interface BendPorts {
  settings(): Settings;
  traces(): Traces;
  /** Between two powers, the smaller first; null where it has none to name. */
  bendOf(settings: Settings, fromMw: number, toMw: number): Promise<Bend | null>;
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
    const points = traces()[now.use];
    const knee = kneeOf(points);
    const [from, to] = knee === undefined ? [] : [points[knee], points[knee + 1]];
    const isTraining = now.use === 'grown' || now.use === 'frozen';
    const bend = from && to && isTraining ? await bendOf(now, from.siteMw, to.siteMw) : null;
    this.#known = { settings: now, bend: bend && from ? { fromMw: from.siteMw, bend } : null };
    onBend();
  }

  #isKnown(settings: Settings): boolean {
    return isAlike(this.#known.settings, settings, 'model');
  }
}
