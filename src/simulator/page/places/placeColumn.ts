// The column in view under a place, which covers that of the plane, and lends it its hatches.
import { columnPicture } from '../../../charts/places/columnPicture.ts';
import type { Stratum } from '../../../charts/plane/column/strata.ts';
import { putDrawing } from '../../../charts/putDrawing.ts';
import { one, writeAttribute } from '../../dom/elements.ts';
import { narrowScreen } from '../../dom/narrow.ts';
import { chartId } from '../../panels/chart/drawing.ts';
import type { View } from '../../panels/view.ts';

export class PlaceColumn {
  readonly #svg = one<SVGElement>('[data-place-column]');
  /** Told by the browser: to ask for it costs a layout of the page. */
  #heightOfWidth = 4;

  /** `onStratum` hears which stratum was pressed, `onRoom` that the room has another shape. */
  listen(onStratum: (name: string) => void, onRoom: () => void): void {
    this.#svg.addEventListener('click', ({ target }) => {
      const name = (target as Element).getAttribute('data-stratum');
      if (name !== null) onStratum(name);
    });
    new ResizeObserver(([entry]) => {
      const { width, height } = entry?.contentRect ?? {};
      if (!width || !height || narrowScreen().matches) return;
      this.#heightOfWidth = height / width;
      onRoom();
    }).observe(this.#svg);
  }

  show(marked: Stratum, { plane: { here: point } }: View): void {
    const isLying = narrowScreen().matches;
    const { width, height, content } = columnPicture({
      point,
      marked,
      heightOfWidth: isLying ? null : this.#heightOfWidth,
      hatches: chartId('plane', isLying ? 'narrow' : 'wide'),
    });
    writeAttribute(this.#svg, 'viewBox', `0 0 ${width} ${height}`);
    putDrawing(this.#svg, content);
  }
}
