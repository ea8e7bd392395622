// A guess at work: its points or hands are followed, the answer is shown beside it, and both are put away again.
import type { Measures } from '../measures/measures.ts';
import { countHands } from './hands.ts';
import { clearPoints, followPoints } from './points.ts';
import { Prediction } from './prediction.ts';

/** Sent to a scene when the model has answered to another state of it. */
export const ANSWERED = 'lesson-answered';

export function startPredict(host: HTMLElement): void {
  const prediction = new Prediction(host);
  const { state, scene } = prediction;
  const [show, again] = [prediction.part('show'), prediction.part('again')];
  followPoints(prediction);
  countHands(prediction);
  show.addEventListener('click', () => {
    state.isShown = true;
    state.held = undefined;
    prediction.draw();
    again.focus({ preventScroll: true });
  });
  again.addEventListener('click', () => {
    prediction.clear();
    clearPoints(prediction);
    prediction.draw();
    show.focus({ preventScroll: true });
  });
  scene.addEventListener(ANSWERED, (event) => {
    state.work = (event as CustomEvent<Measures>).detail.work ?? state.work;
    prediction.draw();
  });
  prediction.draw();
}
