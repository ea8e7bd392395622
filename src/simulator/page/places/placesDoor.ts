// Opens the places of the losses: their pictures, drawn months and step of every chip come when a reader first opens one.
import type { Stratum } from '../../../charts/plane/column/strata.ts';
import { all, one } from '../../dom/elements.ts';
import { later } from '../../dom/later.ts';
import type { View } from '../../panels/view.ts';
import type { ViewWords } from '../../panels/viewOf.ts';
import { laterWords } from '../laterWords.ts';
import type { PlacePorts, Places } from './places.ts';

export class PlacesDoor {
  readonly #data: ViewWords;
  readonly #ports: PlacePorts;
  #asked: Promise<Places | null> | undefined;
  #places: Places | undefined;

  constructor(data: ViewWords, ports: PlacePorts) {
    this.#data = data;
    this.#ports = ports;
  }

  /** The stratum whose place is open. */
  get opened(): Stratum | undefined {
    return this.#places?.opened;
  }

  listen(): void {
    for (const button of all<HTMLButtonElement>('[data-open-place]')) {
      button.disabled = false;
      button.addEventListener('click', () => void this.toggle(button.dataset.openPlace ?? '', button));
    }
  }

  async toggle(name: string, opener?: HTMLElement): Promise<void> {
    this.#asked ??= this.#bring();
    const places = await this.#asked;
    if (places) places.toggle(name, opener);
    else this.#asked = undefined;
  }

  /** To call when the view has changed. */
  show(view: View): void {
    this.#places?.show(view);
  }

  async #bring(): Promise<Places | null> {
    const parts = await later(one('[data-simulator]'), () =>
      Promise.all([import('./places.ts'), laterWords(this.#data)]),
    );
    if (!parts) return null;
    const [{ Places }] = parts;
    this.#places = new Places(this.#ports);
    this.#places.listen();
    return this.#places;
  }
}
