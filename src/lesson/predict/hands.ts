// Raised hands, counted by presses: one for each, beside the guess that it is for.
import { fill } from '../../text/fill.ts';
import { plural } from '../../text/plurals.ts';
import type { Prediction } from './prediction.ts';
import { TIMES } from './timesChart.ts';

export function countHands(prediction: Prediction): void {
  const { state, data } = prediction;
  for (const button of prediction.parts('hand'))
    button.addEventListener('click', () => {
      const i = Number(button.dataset.predictHand);
      const count = (state.hands[i] ?? 0) + 1;
      state.hands[i] = count;
      prediction.part('said').textContent = fill(data.hands, {
        times: plural(data.lang, TIMES[i] ?? 0, data.times),
        n: prediction.number(count, 0),
      });
      prediction.draw();
    });
}
