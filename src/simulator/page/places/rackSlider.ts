// A slider over the racks that stand, numbered from 1: the campus and the place of a hall have one each.
import type { Halls } from '../../../charts/places/hallPicture.ts';

export class RackSlider {
  readonly element = document.createElement('label');
  readonly #slider = document.createElement('input');

  /** `onChoose` hears the number of a rack, from 0. */
  constructor(label: string, onChoose: (rack: number) => void) {
    this.element.className = 'rack-slider small';
    this.#slider.type = 'range';
    this.#slider.min = '1';
    this.#slider.addEventListener('input', () => onChoose(this.#slider.valueAsNumber - 1));
    this.element.append(`${label} `, this.#slider);
  }

  /** `said` is what is known of the chosen rack. */
  show({ racks, chosen }: Pick<Halls, 'racks' | 'chosen'>, said: string): void {
    this.#slider.max = String(racks.racks);
    this.#slider.value = String(chosen + 1);
    this.#slider.setAttribute('aria-valuetext', said);
  }
}
