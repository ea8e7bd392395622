// Lets the reader walk what a token is worth, in the place of the batch.
import { WORTH_WALK, type WorthMark } from '../../../charts/places/worthPicture.ts';
import { one } from '../../dom/elements.ts';
import { walkBeside } from '../../panels/listen/walkBeside.ts';
import { walkedWorth } from '../../panels/places/walkedWorth.ts';
import type { View } from '../../panels/view.ts';

export class WorthWalk {
  readonly #box = document.createElement('div');
  #marks: readonly WorthMark[] = [];
  readonly #show = walkBeside({
    walk: WORTH_WALK,
    place: '[data-place-walk]',
    nameOf: ({ words }) => words.walks.worth,
    curveOf: (view) => walkedWorth(view, this.#marks),
  });

  constructor() {
    this.#box.dataset.placeWalk = '';
    this.#box.hidden = true;
    one('[data-place-settings]').before(this.#box);
  }

  hide(): void {
    this.#box.hidden = true;
  }

  /** `marks` are those of the drawing. */
  show(view: View, marks: readonly WorthMark[]): void {
    this.#marks = marks;
    this.#box.hidden = false;
    this.#show(view);
  }
}
