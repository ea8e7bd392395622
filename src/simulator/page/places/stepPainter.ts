// Paints one step of every chip: a dot that computes is water, one that waits is pale; the last one's rack is marked.
import { chipPlace, gridOf } from '../../../charts/places/chipGrid.ts';
import { type StepAsked, type StepOfChips, stepOfChips } from '../../panels/places/stepOfChips.ts';
import { bytesOf, type Colour } from './colourBytes.ts';

const MARGIN = 4;

export class StepPainter {
  readonly #canvas: HTMLCanvasElement;
  #key = '';
  #step: StepOfChips = { delays: new Float32Array(0), last: 0 };

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** The chip that ends last. */
  get last(): number {
    return this.#step.last;
  }

  /** The moment at which half of the chips still compute. */
  halfOf(asked: StepAsked): number {
    const delays = this.#stepOf(asked).delays.toSorted();
    return delays[delays.length >> 1] ?? 0;
  }

  #stepOf(asked: StepAsked): StepOfChips {
    const key = JSON.stringify(asked);
    if (key !== this.#key) {
      this.#key = key;
      this.#step = stepOfChips(asked);
    }
    return this.#step;
  }

  /** Paints the moment `share` of the wait, 0 to 1; gives how many still compute. */
  paint(asked: StepAsked, share: number, isLastMarked = share > 0.85): number {
    const { gpuCount, groupSize } = asked;
    const { delays, last } = this.#stepOf(asked);
    const grid = gridOf(gpuCount, groupSize);
    const canvas = this.#canvas;
    canvas.width = grid.width + 2 * MARGIN;
    canvas.height = grid.height + 2 * MARGIN;
    const context = canvas.getContext('2d');
    if (!context) return 0;
    const [busy, waiting] = [colourOf('--water', context), colourOf('--line', context)];
    const image = context.createImageData(grid.width, grid.height);
    let computing = 0;
    for (let gpu = 0; gpu < gpuCount; gpu++) {
      const isBusy = (delays[gpu] ?? 0) > share || gpu === last;
      if (isBusy) computing++;
      const { x, y } = chipPlace(gpu, groupSize, grid);
      image.data.set([...(isBusy ? busy : waiting), 255], 4 * (y * grid.width + x));
    }
    context.putImageData(image, MARGIN, MARGIN);
    if (isLastMarked) {
      const { x, y } = chipPlace(last - (last % groupSize), groupSize, grid);
      context.strokeStyle = `rgb(${colourOf('--copper', context).join()})`;
      context.lineWidth = 2;
      context.strokeRect(x + MARGIN - 2, y + MARGIN - 2, grid.rackColumns + 4, grid.rackRows + 4);
    }
    return computing;
  }
}

/** A colour of the theme as three bytes, however its token writes it: a canvas gives every colour back in six digits. */
function colourOf(name: string, context: CanvasRenderingContext2D): Colour {
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  return bytesOf(String(context.fillStyle));
}
