// The question of the home page under the hand: drag the mark to the goal, set the water, let go.
import '../../../charts/marks/paperHatches.ts';
import { guessChart } from '../../../charts/guess/guessChart.ts';
import type { GuessWords, Water } from '../../../charts/guess/guessPlane.ts';
import { putDrawing } from '../../../charts/putDrawing.ts';
import type { Direction } from '../../../charts/svg.ts';
import { fill } from '../../../text/fill.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { started } from '../../browser/lostNotice.ts';
import { guardSliders } from '../../browser/sliderTouch.ts';

interface Told {
  lang: string;
  direction: Direction;
  waters: Water[];
  range: Record<string, string>;
  words: Record<'drag' | 'set' | 'answer' | 'guessed', string> & { chart: Omit<GuessWords, 'number'> };
}

const host = document.querySelector<HTMLElement>('[data-guess]')!;
const part = <E extends HTMLElement = HTMLElement>(name: string): E =>
  host.querySelector<E>(`[data-guess-${name}]`)!;
const told = JSON.parse(part('words').textContent ?? '') as Told;
const [power, water] = [part<HTMLInputElement>('power'), part<HTMLInputElement>('water')];
const goal = Number(power.max);
const state = { mw: Number(power.value), guess: null as number | null, isAnswered: false };

const number = (value: number, decimals: number): string => formatNumber(told.lang, value, decimals);

function show(): void {
  const { mw, guess, isAnswered } = state;
  const isSetting = mw === goal && !isAnswered;
  const scene = { mw, guess, waters: isAnswered ? told.waters : null, isSetting };
  for (const svg of host.querySelectorAll<SVGSVGElement>('[data-guess-drawing]')) {
    const isNarrow = svg.dataset.guessDrawing === 'narrow';
    const form = {
      id: `guess-${svg.dataset.guessDrawing}`,
      isNarrow,
      direction: told.direction,
      language: told.lang,
    };
    putDrawing(svg, guessChart(scene, { ...told.words.chart, number }, form).content);
  }
  power.setAttribute('aria-valuetext', number(mw, 0));
  water.setAttribute('aria-valuetext', number(guess ?? 0, 0));
  water.hidden = !isSetting;
  host.toggleAttribute('data-answered', isAnswered);
  power.hidden = isAnswered;
  part('show').hidden = isAnswered;
  part('again').hidden = !isAnswered;
  const values = { ...told.range, goal: number(goal, 0), guess: number(guess ?? 0, 0) };
  const { drag, set, answer, guessed } = told.words;
  const template = isAnswered ? (guess === null ? answer : guessed) : mw === goal ? set : drag;
  const words = fill(template, values);
  if (part('ask').textContent !== words) part('ask').textContent = words;
}

function answer(): void {
  state.mw = goal;
  state.isAnswered = true;
  show();
  part('again').focus({ preventScroll: true });
}

guardSliders();
power.addEventListener('input', () => {
  // The last stretch falls into place, so that nobody stops one notch short.
  state.mw = Number(power.value) > goal - 12 ? goal : Number(power.value);
  show();
});
power.addEventListener('change', () => {
  power.value = String(state.mw);
  if (state.mw === goal) water.focus({ preventScroll: true });
});
water.addEventListener('input', () => {
  state.guess = Number(water.value);
  show();
});
// Let go of with a pointer, or confirmed with Enter; arrow keys alone only move it.
water.addEventListener('pointerup', () => state.guess !== null && answer());
water.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  // The focus goes to a button, which the same key would press.
  event.preventDefault();
  state.guess = Number(water.value);
  answer();
});
part('show').addEventListener('click', answer);
part('again').addEventListener('click', () => {
  Object.assign(state, { mw: Number(power.min), guess: null, isAnswered: false });
  power.value = power.min;
  water.value = water.min;
  show();
  power.focus({ preventScroll: true });
});
show();
started();
