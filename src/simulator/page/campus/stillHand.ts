// The still campus: a click on it chooses a rack, and the chosen one is marked over it.
import { chosenMark } from '../../../campus/choosing/chosenMark.ts';
import { markMarkup } from '../../../campus/choosing/markMarkup.ts';
import { rackAt } from '../../../campus/choosing/rackAt.ts';
import { FRAME, RACK_HEIGHT } from '../../../campus/drawing.ts';
import { campusLayout } from '../../../campus/layout.ts';
import { putDrawing } from '../../../charts/putDrawing.ts';
import type { RackStates } from '../../../charts/rackStates.ts';
import { pointInDrawing } from '../../dom/drawingPoint.ts';

export class StillHand {
  readonly #mark = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  #racks: RackStates | undefined;

  constructor(host: HTMLElement, chooseRack: (rack: number) => void) {
    const { width, height } = FRAME;
    this.#mark.setAttribute('class', 'campus-words');
    this.#mark.setAttribute('viewBox', `${-width / 2} ${-height / 2} ${width} ${height}`);
    this.#mark.setAttribute('aria-hidden', 'true');
    host.querySelector('svg')?.addEventListener('click', (event) => {
      const point = pointInDrawing(this.#mark, event);
      const rack = point && this.#rackAt(point);
      if (rack !== null) chooseRack(rack);
    });
    host.append(this.#mark);
  }

  #rackAt(point: DOMPoint): number | null {
    if (!this.#racks) return null;
    const layout = campusLayout(this.#racks);
    return rackAt(point, { layout, racks: this.#racks.racks, turn: 0, heightOf: () => RACK_HEIGHT });
  }

  /** `chosen`: the rack to mark; null where there is none. */
  show(racks: RackStates, chosen: number | null): void {
    this.#racks = racks;
    const mark = chosen === null ? undefined : chosenMark(campusLayout(racks), racks.racks, chosen, 0);
    putDrawing(this.#mark, mark ? markMarkup(mark) : '');
  }
}
