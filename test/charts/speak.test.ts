// A curve point by point: what is read, what pitch it has, and that nothing sounds before it is asked for.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { walkCurve } from '../../src/charts/speak/curveWalker.ts';
import { pitchHz } from '../../src/charts/speak/pitch.ts';

test('the pitch rises by two octaves from nothing to the highest value', () => {
  expect([0, 5, 10].map((value) => pitchHz(value, 10))).toEqual([220, 440, 880]);
});

test('a curve of zeros sounds at the foot', () => expect(pitchHz(0, 0)).toBe(220));

const { document, Event } = parseHTML(
  '<input type="range" value="0"><output></output><button aria-pressed="false"></button>',
);
const slider = document.querySelector('input')!;
const output = document.querySelector('output')!;
const sound = document.querySelector('button')!;
Object.defineProperty(slider, 'valueAsNumber', { get: () => Number(slider.value) });

test('the slider reads the point that it stands on, and follows a curve that changes', () => {
  let values = [1, 2, 4];
  const show = walkCurve({ slider, output, sound }, () => ({
    values,
    say: (place) => `point ${place}: ${values[Math.min(place, values.length - 1)]}`,
  }));
  show();
  expect([slider.max, output.textContent]).toEqual(['2', 'point 0: 1']);
  slider.value = '2';
  slider.dispatchEvent(new Event('input'));
  expect([output.textContent, slider.getAttribute('aria-valuetext')]).toEqual(['point 2: 4', 'point 2: 4']);
  values = [];
  show();
  expect([slider.disabled, sound.disabled, output.textContent]).toEqual([true, true, '']);
});
