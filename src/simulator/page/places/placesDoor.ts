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
  /** What was reached for last while they are on their way. */
  #wish: { name: string; opener: HTMLElement | undefined } | undefined;
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
    if (this.#places) {
      this.#places.toggle(name, opener);
      return;
    }
    // A second press on what is on its way does not close what has not opened.
    const isAsked = this.#wish !== undefined;
    this.#wish = { name, opener };
    if (isAsked) return;
    const places = await this.#bring();
    const { name: wished, opener: by } = this.#wish;
    this.#wish = undefined;
    places?.toggle(wished, by);
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
