// Two states, A and B: one is chosen and the other kept beside it. Its trace stays in the plane, and the address carries it.
import { type PlanePoint, traceSizesOf } from '../../answers/curve/planePoint.ts';
import { goOn } from '../../answers/fault.ts';
import { type IsLatest, Turns } from '../../answers/turns.ts';
import { all, one } from '../../dom/elements.ts';
import { parseAddress } from '../../inputs/address/parse.ts';
import { serialiseAddress } from '../../inputs/address/serialise.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { peakPerMw } from '../../inputs/site.ts';
import type { KeptBeside, Side } from '../../panels/view.ts';
import type { PlaneAnswers } from '../answers/planeAnswers.ts';
import { besideOf, writeBeside } from './besideOf.ts';

export interface KeptPorts {
  seeds: SimulatorSeeds;
  settings(): Settings;
  /** Makes another state the chosen one. */
  choose(settings: Settings): void;
  plane: Pick<PlaneAnswers, 'pointsOf' | 'isKnown' | 'here'>;
  pointOf(settings: Settings, siteMw: number): Promise<PlanePoint | null>;
  onChange(): void;
}

type Shown = Omit<KeptBeside, 'peakRatio'>;
type Answered = Omit<Shown, 'side'>;
const unanswered: Answered = { points: [], here: undefined };

export class Kept {
  readonly #ports: KeptPorts;
  readonly #turns = new Turns();
  #kept: { settings: Settings; shown: Shown } | null = null;

  constructor(ports: KeptPorts) {
    this.#ports = ports;
  }

  get beside(): KeptBeside | null {
    if (!this.#kept) return null;
    const { seeds, settings } = this.#ports;
    const peakRatio = peakPerMw(settings(), seeds) / peakPerMw(this.#kept.settings, seeds);
    return { ...this.#kept.shown, peakRatio };
  }

  get settings(): Settings | undefined {
    return this.#kept?.settings;
  }

  /** Query of the kept state with its question mark; null where none is kept. */
  get query(): string | null {
    return this.#kept && this.#queryOf(this.#kept.settings);
  }

  /** Opens the buttons, and brings back what the address keeps. */
  start(): void {
    const button = one<HTMLButtonElement>('[data-keep]');
    button.disabled = false;
    button.addEventListener('click', () => this.#toggle());
    for (const side of all('[data-side]'))
      side.addEventListener('click', () => this.#choose(side.dataset.side as Side));
    const query = besideOf(location.search);
    // The address stays as it came: what could not be used of it is said by name.
    if (query !== null) this.#hold(parseAddress(query, this.#ports.seeds).settings, 'a', unanswered);
  }

  /** Keeps the state of a query beside the chosen one, or none. */
  bringBack(query: string | null): void {
    const { seeds } = this.#ports;
    this.#keep(query === null ? null : parseAddress(query, seeds).settings, 'a', unanswered);
  }

  /** Leaving keeps the chosen one. */
  #toggle(): void {
    const { settings } = this.#ports;
    this.#keep(this.#kept ? null : settings(), 'a', this.#chosen());
  }

  /** The two change places. */
  #choose(side: Side): void {
    if (!this.#kept || this.#kept.shown.side !== side) return;
    const { settings, choose } = this.#ports;
    const [chosen, now] = [this.#kept.settings, settings()];
    this.#keep(now, side === 'a' ? 'b' : 'a', this.#chosen());
    choose(chosen);
  }

  /** Trace and point of the chosen state, as far as they are answered. */
  #chosen(): Answered {
    const { plane, settings } = this.#ports;
    return { points: plane.pointsOf(settings()), here: plane.isKnown ? plane.here : undefined };
  }

  /** Holds it, and writes it into the address. */
  #keep(settings: Settings | null, side: Side, answered: Answered): void {
    writeBeside(settings && this.#queryOf(settings));
    this.#hold(settings, side, answered);
  }

  #hold(settings: Settings | null, side: Side, { points, here }: Answered): void {
    const isLatest = this.#turns.begin();
    this.#kept = settings && { settings, shown: { side, points, here } };
    this.#ports.onChange();
    if (settings) goOn(this.#ask(settings, side, isLatest));
  }

  /** The trace of the kept state, asked of the model size by size; it ends with the size under way where another is kept. */
  async #ask(settings: Settings, side: Side, isLatest: IsLatest): Promise<void> {
    const { pointOf, onChange } = this.#ports;
    const here = await pointOf(settings, settings.mw);
    const points: PlanePoint[] = [];
    for (const siteMw of traceSizesOf(settings.use)) {
      if (!isLatest()) return;
      const point = await pointOf(settings, siteMw);
      if (point) points.push(point);
    }
    if (!isLatest()) return;
    this.#kept = { settings, shown: { side, points, here } };
    onChange();
  }

  #queryOf(settings: Settings): string {
    // The defaults have an empty query, which a key of the address could not hold.
    return serialiseAddress(settings, '', this.#ports.seeds) || `?mw=${settings.mw}`;
  }
}
