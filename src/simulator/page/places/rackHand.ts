// Lets the reader choose a rack: on the drawing of the hall, or by a slider that keys move too.
import { type Halls, rackAt } from '../../../charts/places/hallPicture.ts';
import { one } from '../../dom/elements.ts';

export class RackHand {
  readonly #slider = one<HTMLInputElement>('[data-place-rack]');
  readonly #drawing = one<SVGSVGElement & HTMLElement>('[data-place-drawing]');
  #chosen: number | undefined;
  #halls: Halls | null = null;

  constructor(onChoose: () => void) {
    this.#slider.addEventListener('input', () => {
      this.#chosen = Number(this.#slider.value) - 1;
      onChoose();
    });
    this.#drawing.addEventListener('click', ({ clientX, clientY }) => {
      const toScreen = this.#drawing.getScreenCTM();
      if (!this.#halls || !toScreen) return;
      const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(toScreen.inverse());
      const rack = rackAt(x, y, this.#halls);
      if (rack === null) return;
      this.#chosen = rack;
      onChoose();
    });
  }

  /** From 0; undefined until one is chosen. */
  get chosen(): number | undefined {
    return this.#chosen;
  }

  set isOffered(isOffered: boolean) {
    one('[data-place-racks]').hidden = !isOffered;
    if (!isOffered) this.#halls = null;
  }

  /** Takes the halls of the moment; null where there is none to choose in. */
  show(halls: Halls | null): void {
    this.#halls = halls;
    if (!halls) return;
    this.#slider.max = String(halls.racks.racks);
    this.#slider.value = String(halls.chosen + 1);
  }
}
