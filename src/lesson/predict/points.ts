// The points of a guessed curve, by keys and by pointer.
import { fill } from '../../text/fill.ts';
import { guessAt } from './curveChart.ts';
import type { Prediction } from './prediction.ts';

const pointsOf = (prediction: Prediction): HTMLInputElement[] => prediction.parts<HTMLInputElement>('point');

function say({ data, number }: Prediction, slider: HTMLInputElement, mw: number): void {
  slider.value = String(mw);
  slider.setAttribute('aria-valuetext', fill(data.megawatts, { n: number(mw, 0) }));
}

function guess(prediction: Prediction, size: number, mw: number): void {
  const { state } = prediction;
  // A finger may still lie on the picture when another has asked for the answer.
  if (state.isShown) return;
  state.guesses[size] = mw;
  state.held = size;
  const slider = pointsOf(prediction)[size];
  if (slider) say(prediction, slider, mw);
  prediction.draw();
}

/** Puts every point back to nothing. */
export function clearPoints(prediction: Prediction): void {
  for (const slider of pointsOf(prediction)) say(prediction, slider, 0);
}

export function followPoints(prediction: Prediction): void {
  for (const slider of pointsOf(prediction)) followPoint(prediction, slider);
  if (prediction.data.kind === 'curve') followPointer(prediction);
}

function followPoint(prediction: Prediction, slider: HTMLInputElement): void {
  const { state } = prediction;
  const size = Number(slider.dataset.predictPoint);
  const hold = (held: number | undefined): void => {
    state.held = held;
    prediction.draw();
  };
  const kept = state.guesses[size];
  if (kept !== null && kept !== undefined) say(prediction, slider, kept);
  slider.addEventListener('input', () => {
    guess(prediction, size, Number(slider.value));
    say(prediction, slider, state.guesses[size] ?? 0);
  });
  slider.addEventListener('focus', () => hold(size));
  slider.addEventListener('blur', () => hold(undefined));
}

function followPointer(prediction: Prediction): void {
  const { svg, state } = prediction;
  const follow = ({ clientX, clientY }: PointerEvent): void => {
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    const { size, mw } = guessAt((clientX - box.left) * scale, (clientY - box.top) * scale);
    guess(prediction, size, mw);
  };
  svg.addEventListener('pointerdown', (event) => {
    if (state.isShown || event.button !== 0) return;
    svg.setPointerCapture(event.pointerId);
    follow(event);
  });
  svg.addEventListener('pointermove', (event) => {
    if (svg.hasPointerCapture(event.pointerId)) follow(event);
  });
}
