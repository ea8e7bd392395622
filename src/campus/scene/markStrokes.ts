// The mark of the chosen rack over everything that stands: a line on a wider one, so that it is seen on any ground.
import type { Group, Vector2 } from 'three';
import type { ChosenMark } from '../choosing/chosenMark.ts';
import { markLines } from '../choosing/markMarkup.ts';
import type { DrawingPoint } from '../drawing.ts';
import type { CampusColours } from './colours.ts';
import { type Point, Strokes } from './strokes.ts';

/** In front of the tallest rack [drawing units]. */
const FRONT = 120;
const MOST_LINES = 16;

/** A point of the picture where heights are sheared: what stands higher is drawn higher. */
const at = ({ x, y }: DrawingPoint): Point => [x, -y - FRONT, FRONT];

export class MarkStrokes {
  readonly #lines: readonly Strokes[];

  constructor(parent: Group, halfSizePx: Vector2) {
    this.#lines = markLines.map(({ widthPx }) => new Strokes({ widthPx }, MOST_LINES, halfSizePx));
    for (const [order, { mesh }] of this.#lines.entries()) {
      mesh.renderOrder = 2 + order;
      parent.add(mesh);
    }
  }

  paint(colours: CampusColours, pixelRatio: number): void {
    for (const [order, { colour }] of markLines.entries()) {
      const lines = this.#lines[order];
      if (!lines) continue;
      lines.colour = colours[colour];
      lines.scale(pixelRatio);
    }
  }

  draw(mark: ChosenMark | undefined): void {
    for (const lines of this.#lines) {
      lines.restart();
      if (mark) {
        lines.addRing(mark.roof.map(at));
        lines.addRing(mark.head.map(at));
        lines.add(at(mark.post[0]), at(mark.post[1]));
      }
      lines.finish();
    }
  }

  dispose(): void {
    for (const lines of this.#lines) lines.dispose();
  }
}
