// Lets the reader choose a rack in the place of a hall: on its drawing, or by a slider that keys move too; and see it on the campus.
import { type Halls, rackAt } from '../../../charts/places/hallPicture.ts';
import { quietButton } from '../../../site/browser/take/takeParts.ts';
import { pointInDrawing } from '../../dom/drawingPoint.ts';
import { one } from '../../dom/elements.ts';
import type { Words } from '../../words/words.ts';
import { RackSlider } from './rackSlider.ts';

export interface RackPorts {
  words: Words['places']['rack'];
  chooseRack(rack: number): void;
  /** To the campus, where the same rack is marked. */
  showOnCampus(): void;
}

export class RackHand {
  readonly #box = document.createElement('div');
  readonly #slider: RackSlider;
  #halls: Halls | null = null;

  constructor({ words, chooseRack, showOnCampus }: RackPorts) {
    this.#slider = new RackSlider(words.label, chooseRack);
    this.#box.className = 'racks';
    this.#box.dataset.placeRacks = '';
    this.#box.append(this.#slider.element, quietButton(words.onCampus, showOnCampus));
    one('[data-place-settings]').before(this.#box);
    const drawing = one<SVGSVGElement & HTMLElement>('[data-place-drawing]');
    drawing.addEventListener('click', (event) => {
      const point = pointInDrawing(drawing, event);
      const rack = this.#halls && point && rackAt(point.x, point.y, this.#halls);
      if (rack !== null) chooseRack(rack);
    });
  }

  set isOffered(isOffered: boolean) {
    this.#box.hidden = !isOffered;
    if (!isOffered) this.#halls = null;
  }

  /** Takes the halls of the moment and what is known of the chosen rack; null where there is none to choose in. */
  show(halls: Halls | null, said: string): void {
    this.#halls = halls;
    if (halls) this.#slider.show(halls, said);
  }
}
