// The curve of a stage point by point, once a hand has come to the stage: read by a slider, and sounded on request.
import { walkCurve } from '../../charts/speak/curveWalker.ts';
import { type TracedView, walkedTrace } from '../../simulator/panels/listen/listen.ts';
import type { Walked } from '../../simulator/panels/view.ts';
import { element } from '../../site/browser/element.ts';
import { quietButton } from '../../site/browser/take/takeParts.ts';

export interface StageWalkPorts {
  /** It was opened or closed. */
  onOpen(): void;
  onMove(): void;
}

export class StageWalk {
  readonly #sheet: HTMLDetailsElement;
  readonly #slider: HTMLInputElement;
  readonly #show: () => void;
  #view: TracedView;

  /** Stands last in `place`. */
  constructor(place: HTMLElement, view: TracedView, { onOpen, onMove }: StageWalkPorts) {
    const { walk, sound } = view.words.listen;
    // The axis of the plane runs from left to right in every language, and so does its slider.
    const slider = element('input', { type: 'range', min: '0', value: '0', dir: 'ltr', 'aria-label': walk });
    const output = element('output', {});
    const button = quietButton(sound, () => {});
    button.setAttribute('aria-pressed', 'false');
    this.#view = view;
    this.#slider = slider;
    this.#show = walkCurve({ slider, output, sound: button }, () => walkedTrace(this.#view));
    slider.addEventListener('input', onMove);
    this.#sheet = element(
      'details',
      { class: 'stage-fold stage-walk' },
      element('summary', {}, walk),
      element('div', {}, slider, button, output),
    );
    this.#sheet.addEventListener('toggle', onOpen);
    place.append(this.#sheet);
  }

  /** The point that is being read; undefined while the sheet is closed. */
  get walked(): Walked | undefined {
    return this.#sheet.open ? { name: 'plane', place: this.#slider.valueAsNumber } : undefined;
  }

  show(view: TracedView): void {
    this.#view = view;
    this.#show();
  }
}
