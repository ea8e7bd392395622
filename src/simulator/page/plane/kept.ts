// One setting kept beside the chosen one: its trace stays in the plane, and the address carries it as `vs`.
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { type PlanePoint, traceSizesOf } from '../../answers/planePoint.ts';
import { one, output, write } from '../../dom/elements.ts';
import type { Words } from '../../dom/words.ts';
import { parseAddress } from '../../inputs/address/parse.ts';
import { serialiseAddress } from '../../inputs/address/serialise.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import type { Beside } from '../../panels/view.ts';
import type { PlaneAnswers } from '../answers/planeAnswers.ts';

export interface KeptPorts {
  seeds: SimulatorSeeds;
  words: Words;
  language: string;
  settings(): Settings;
  plane: Pick<PlaneAnswers, 'traces' | 'here'>;
  pointOf(settings: Settings, siteMw: number, meanDelayTicks: number | null): Promise<PlanePoint | null>;
  onChange(): void;
}

const KEY = 'vs';

export class Kept {
  readonly #ports: KeptPorts;
  #beside: Beside | null = null;

  constructor(ports: KeptPorts) {
    this.#ports = ports;
  }

  get beside(): Beside | null {
    return this.#beside;
  }

  /** Opens the button, and brings back what the address keeps. */
  async start(): Promise<void> {
    const button = one<HTMLButtonElement>('[data-keep]');
    button.disabled = false;
    button.addEventListener('click', () => this.#toggle());
    const query = new URLSearchParams(location.search).get(KEY);
    if (query !== null) await this.#bringBack(query);
  }

  #toggle(): void {
    const { plane, settings, seeds } = this.#ports;
    const { use } = settings();
    if (this.#beside) this.#set(null, null);
    else
      this.#set(this.#named(plane.traces[use], plane.here), serialiseAddress(settings(), '', seeds).slice(1));
  }

  /** The trace of another setting, asked of the model size by size. */
  async #bringBack(query: string): Promise<void> {
    const { seeds, pointOf } = this.#ports;
    const { settings } = parseAddress(`?${query}`, seeds);
    const points: PlanePoint[] = [];
    for (const siteMw of traceSizesOf(settings.use)) {
      const point = await pointOf(settings, siteMw, null);
      if (point) points.push(point);
    }
    this.#set(this.#named(points, await pointOf(settings, settings.mw, null)), query);
  }

  #named(points: Beside['points'], here: Beside['here']): Beside {
    return { name: this.#ports.words.plane.keptName, points, here };
  }

  #set(beside: Beside | null, query: string | null): void {
    const { words, language, onChange } = this.#ports;
    this.#beside = beside;
    const { actions, kept } = words.plane;
    const button = one('[data-keep]');
    write(button, beside ? actions.drop : actions.keep);
    button.setAttribute('aria-pressed', String(beside !== null));
    const values = {
      mw: formatNumber(language, beside?.here?.siteMw ?? 0),
      useful: formatNumber(language, beside?.here?.usefulMw ?? 0, 1),
    };
    write(output('kept'), beside?.here ? fill(kept, values) : '');
    const search = new URLSearchParams(location.search);
    if (query === null) search.delete(KEY);
    else search.set(KEY, query);
    const text = search.toString();
    history.replaceState(
      history.state,
      '',
      `${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`,
    );
    onChange();
  }
}
