// The curves of a figure point by point: each read by a slider, sounded on request, and marked in the drawing. Loaded when the
// sheet is opened.
import { walkMark } from '../../../charts/marks/walkMark.ts';
import { walkCurve } from '../../../charts/speak/curveWalker.ts';
import { element } from '../../../site/browser/element.ts';
import { quietButton } from '../../../site/browser/take/takeParts.ts';
import type { AnswerCurve } from '../figure.ts';
import type { LiveWords } from './words.ts';

/** The point of a curve that a slider stands on, as a mark for its drawing; none where the curve has no such point. */
export function walkedMark({ points }: AnswerCurve, place: number): string {
  const point = points[place];
  return point ? walkMark(point) : '';
}

const none: AnswerCurve = { values: [], said: [], points: [] };

/** Fills the sheet with a walker for each curve, as many in every answer; returns what to call after one. */
export function wireWalk(
  figure: HTMLElement,
  sheet: HTMLDetailsElement,
  words: LiveWords,
  curves: () => readonly AnswerCurve[],
): () => void {
  const marks = figure.querySelector('[data-figure-marks]');
  let walked = curves();
  const walkers = walked.map(({ name }, i) => {
    // The axis of a plot runs from left to right in every language, and so does its slider.
    const label = name ?? words.walk;
    const slider = element('input', { type: 'range', min: '0', value: '0', dir: 'ltr', 'aria-label': label });
    const output = element('output', {});
    const sound = quietButton(words.sound, () => {});
    sound.setAttribute('aria-pressed', 'false');
    const title = name === undefined ? undefined : element('label', {}, name);
    sheet.append(element('div', { class: 'walk-body' }, title, slider, sound, output));
    const curve = (): AnswerCurve => walked[i] ?? none;
    const show = walkCurve({ slider, output, sound }, () => {
      const { values, said } = curve();
      return { values, say: (place) => said[place] ?? '' };
    });
    slider.addEventListener('input', () => mark());
    return { show, markOf: () => walkedMark(curve(), slider.valueAsNumber) };
  });
  const mark = (): void => {
    for (const old of marks?.querySelectorAll('.walk-mark') ?? []) old.remove();
    if (sheet.open) marks?.insertAdjacentHTML('beforeend', walkers.map(({ markOf }) => markOf()).join(''));
  };
  /** A sheet that is closed asks for no values. */
  const follow = (): void => {
    if (sheet.open) {
      walked = curves();
      for (const { show } of walkers) show();
    }
    mark();
  };
  sheet.addEventListener('toggle', follow);
  follow();
  return follow;
}
