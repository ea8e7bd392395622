// Opens the places of the losses: their pictures, drawn months and step of every chip come when a reader first opens one.
import type { Stratum } from '../../../charts/plane/column/strata.ts';
import { later } from '../../../site/browser/lostNotice.ts';
import { all, one } from '../../dom/elements.ts';
import type { View } from '../../panels/view.ts';
import type { ViewWords } from '../../panels/viewOf.ts';
import { laterWords } from '../laterWords.ts';
import type { PlacePorts, Places } from './places.ts';

type OpenPlaces = Pick<Places, 'opened' | 'toggle' | 'show'>;

export class PlacesDoor {
  readonly #bring: () => Promise<OpenPlaces | null>;
  /** What was reached for last while they are on their way. */
  #wish: { name: string; opener: HTMLElement | undefined } | undefined;
  #places: OpenPlaces | undefined;

  /** `bring` brings the places when one is first reached for; null where they do not arrive. */
  constructor(
    data: ViewWords,
    ports: PlacePorts,
    bring: () => Promise<OpenPlaces | null> = () => bringPlaces(data, ports),
  ) {
    this.#bring = bring;
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
    this.#places = (await this.#bring()) ?? undefined;
    const { name: wished, opener: by } = this.#wish;
    this.#wish = undefined;
    this.#places?.toggle(wished, by);
  }

  /** To call when the view has changed. */
  show(view: View): void {
    this.#places?.show(view);
  }
}

/** The places, listening; null where a part of them did not arrive. */
async function bringPlaces(data: ViewWords, ports: PlacePorts): Promise<Places | null> {
  const parts = await later(one('[data-simulator]'), () =>
    Promise.all([import('./places.ts'), laterWords(data)]),
  );
  if (!parts) return null;
  const [{ Places }] = parts;
  const places = new Places(ports, data.batches ?? []);
  places.listen();
  return places;
}
