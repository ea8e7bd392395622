// The curve of a figure point by point: read by a slider, sounded on request, and marked in the drawing.
import { octagon } from '../../../charts/marks/octagon.ts';
import { walkCurve } from '../../../charts/speak/curveWalker.ts';
import { path } from '../../../charts/svg.ts';
import { element } from '../../../site/browser/element.ts';
import { quietButton } from '../../../site/browser/take/takeParts.ts';
import type { AnswerCurve } from '../figure.ts';
import type { LiveWords } from './words.ts';

const MARK_PX = 7;

/** The point of a curve that a slider stands on, as a mark for its drawing; none where the curve has no such point. */
export function walkedMark({ points }: AnswerCurve, place: number): string {
  const point = points[place];
  return point ? path('walk-mark', octagon(...point, MARK_PX)) : '';
}

/** Fills the sheet of a figure with a curve; returns what to call after each answer. Does nothing in a figure without the sheet. */
export function wireWalk(
  figure: HTMLElement,
  words: LiveWords,
  curve: () => AnswerCurve | undefined,
): () => void {
  const sheet = figure.querySelector<HTMLDetailsElement>('[data-figure-walk]');
  const marks = figure.querySelector('[data-figure-marks]');
  if (!sheet || !marks) return () => {};
  // The axis of a plot runs from left to right in every language, and so does its slider.
  const slider = element('input', {
    type: 'range',
    min: '0',
    value: '0',
    dir: 'ltr',
    'aria-label': words.walk,
  });
  const output = element('output', {});
  const sound = quietButton(words.sound, () => {});
  sound.setAttribute('aria-pressed', 'false');
  sheet.append(element('div', { class: 'walk-body' }, slider, sound, output));
  const show = walkCurve({ slider, output, sound }, () => {
    const walked = curve();
    return { values: walked?.values ?? [], say: (place) => walked?.said[place] ?? '' };
  });
  const mark = (): void => {
    marks.querySelector('.walk-mark')?.remove();
    const walked = curve();
    if (sheet.open && walked) marks.insertAdjacentHTML('beforeend', walkedMark(walked, slider.valueAsNumber));
  };
  slider.addEventListener('input', mark);
  sheet.addEventListener('toggle', mark);
  const follow = (): void => {
    show();
    mark();
  };
  follow();
  return follow;
}
