// The guess under the hand: points of a curve by pointer and keys, or hands counted by presses.
import type { Direction } from '../../charts/svg.ts';
import { COARSE_SIZES_MW } from '../../simulator/answers/curve/planePoint.ts';
import { fill } from '../../text/fill.ts';
import { formatNumber } from '../../text/numbers.ts';
import { type PluralForms, plural } from '../../text/plurals.ts';
import type { Measures } from '../measures/measures.ts';
import { curveChart, guessAt } from './curveChart.ts';
import { keepGuess, keptGuess } from './keptGuess.ts';
import { TIMES, timesChart } from './timesChart.ts';

export interface PredictData {
  kind: 'curve' | 'times';
  lang: string;
  direction: Direction;
  words: Record<
    'outputAxis' | 'powerAxis' | 'phase' | 'stamp' | 'yours' | 'answer' | 'axis' | 'power',
    string
  >;
  megawatts: string;
  hands: string;
  times: PluralForms;
  answer: { siteMw: number; usefulMw: number }[];
  power: number;
  work: number;
}

/** Sent to a scene when the model has answered to another state of it. */
export const ANSWERED = 'lesson-answered';

export function startPredict(host: HTMLElement): void {
  const part = <E extends HTMLElement = HTMLElement>(name: string): E =>
    host.querySelector<E>(`[data-predict-${name}]`)!;
  const data = JSON.parse(part('data').textContent ?? '') as PredictData;
  const { kind, lang, direction } = data;
  const svg = host.querySelector<SVGSVGElement>('[data-predict-drawing]')!;
  const scene = host.closest<HTMLElement>('[data-scene]')!;
  const points = [...host.querySelectorAll<HTMLInputElement>('[data-predict-point]')];
  const number = (value: number, decimals: number): string => formatNumber(lang, value, decimals);
  const form = { id: `predict-${scene.dataset.scene}`, isNarrow: true, direction, language: lang };
  const name = scene.dataset.scene ?? '';
  const blank = {
    guesses: COARSE_SIZES_MW.map((): number | null => null),
    hands: TIMES.map(() => 0),
    isShown: false,
  };
  const state = {
    ...(keptGuess(name, blank) ?? blank),
    held: undefined as number | undefined,
    work: data.work,
  };

  function draw(): void {
    const words = { ...data.words, number };
    const drawing =
      kind === 'curve'
        ? curveChart({ ...state, answer: state.isShown ? data.answer : null }, words, form)
        : timesChart(
            { hands: state.hands, power: data.power, work: state.isShown ? state.work : null },
            words,
            form,
          );
    svg.innerHTML = drawing.content;
    scene.toggleAttribute('data-answered', state.isShown);
    part('show').hidden = state.isShown;
    part('again').hidden = !state.isShown;
    keepGuess(name, state);
  }

  function say(slider: HTMLInputElement, mw: number): void {
    slider.value = String(mw);
    slider.setAttribute('aria-valuetext', fill(data.megawatts, { n: number(mw, 0) }));
  }

  function guess(size: number, mw: number): void {
    // A finger may still lie on the picture when another has asked for the answer.
    if (state.isShown) return;
    state.guesses[size] = mw;
    state.held = size;
    const slider = points[size];
    if (slider) say(slider, mw);
    draw();
  }

  for (const slider of points) {
    const size = Number(slider.dataset.predictPoint);
    const kept = state.guesses[size];
    if (kept !== null && kept !== undefined) say(slider, kept);
    slider.addEventListener('input', () => {
      guess(size, Number(slider.value));
      say(slider, state.guesses[size] ?? 0);
    });
    slider.addEventListener('focus', () => {
      state.held = size;
      draw();
    });
    slider.addEventListener('blur', () => {
      state.held = undefined;
      draw();
    });
  }
  const follow = ({ clientX, clientY }: PointerEvent): void => {
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    const { size, mw } = guessAt((clientX - box.left) * scale, (clientY - box.top) * scale);
    guess(size, mw);
  };
  if (kind === 'curve') {
    svg.addEventListener('pointerdown', (event) => {
      if (state.isShown || event.button !== 0) return;
      svg.setPointerCapture(event.pointerId);
      follow(event);
    });
    svg.addEventListener('pointermove', (event) => {
      if (svg.hasPointerCapture(event.pointerId)) follow(event);
    });
  }
  for (const button of host.querySelectorAll<HTMLElement>('[data-predict-hand]'))
    button.addEventListener('click', () => {
      const i = Number(button.dataset.predictHand);
      state.hands[i] = (state.hands[i] ?? 0) + 1;
      part('said').textContent = fill(data.hands, {
        times: plural(lang, TIMES[i] ?? 0, data.times),
        n: number(state.hands[i] ?? 0, 0),
      });
      draw();
    });
  part('show').addEventListener('click', () => {
    state.isShown = true;
    state.held = undefined;
    draw();
    part('again').focus({ preventScroll: true });
  });
  part('again').addEventListener('click', () => {
    Object.assign(state, {
      guesses: state.guesses.map(() => null),
      hands: state.hands.map(() => 0),
      isShown: false,
    });
    for (const slider of points) say(slider, 0);
    draw();
    part('show').focus({ preventScroll: true });
  });
  scene.addEventListener(ANSWERED, (event) => {
    state.work = (event as CustomEvent<Measures>).detail.work ?? state.work;
    draw();
  });
  draw();
}
