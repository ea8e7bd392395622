// A guess under the hand: once the answer is shown it stands, whatever finger still lies on the picture.
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startPredict } from '../../src/lesson/predict/predict.ts';
import { COARSE_SIZES_MW } from '../../src/simulator/answers/curve/planePoint.ts';

const names = ['outputAxis', 'powerAxis', 'phase', 'stamp', 'yours', 'answer', 'power'];
const told = {
  kind: 'curve',
  lang: 'en',
  direction: 'ltr',
  words: Object.fromEntries(names.map((name) => [name, name])),
  megawatts: '{n} MW',
  answer: COARSE_SIZES_MW.map((siteMw) => ({ siteMw, usefulMw: siteMw / 12 })),
};
let window: ReturnType<typeof parseHTML>;
let svg: HTMLElement;
let sliders: HTMLInputElement[];
const press = (name: string): void =>
  void window.document.querySelector(`[data-predict-${name}]`)?.dispatchEvent(new window.Event('click'));
const pointer = (type: string, button = 0): void =>
  void svg.dispatchEvent(
    Object.assign(new window.Event(type), { pointerId: 1, button, clientX: 200, clientY: 100 }),
  );
const guessed = (): number => svg.querySelectorAll('.handle-box').length;

beforeEach(() => {
  const points = COARSE_SIZES_MW.map((_, i) => `<input type="range" value="0" data-predict-point="${i}">`);
  window = parseHTML(`<section data-scene="3"><div data-predict><button data-predict-show></button>
    <button data-predict-again></button><svg data-predict-drawing></svg>${points.join('')}<p data-predict-said></p>
    <script type="application/json" data-predict-data>${JSON.stringify(told)}</script></div></section>`);
  vi.stubGlobal('document', window.document);
  svg = window.document.querySelector('svg') as unknown as HTMLElement;
  sliders = [...window.document.querySelectorAll('input')] as unknown as HTMLInputElement[];
  let captured: number | undefined;
  Object.assign(svg, {
    setPointerCapture: (id: number) => {
      captured = id;
    },
    hasPointerCapture: (id: number) => id === captured,
    getBoundingClientRect: () => ({ left: 0, top: 0, width: 360 }),
    viewBox: { baseVal: { width: 360 } },
  });
  for (const element of window.document.querySelectorAll('*')) Object.assign(element, { focus() {} });
  startPredict(window.document.querySelector('[data-predict]') as unknown as HTMLElement);
});
afterEach(() => vi.unstubAllGlobals());

test('a finger draws a point, and another button of the mouse none', () => {
  pointer('pointerdown', 2);
  expect(guessed()).toBe(0);
  pointer('pointerdown');
  expect(guessed()).toBe(1);
});

test('a finger that still moves when the answer is shown changes nothing', () => {
  pointer('pointerdown');
  press('show');
  const shown = svg.innerHTML;
  svg.dispatchEvent(
    Object.assign(new window.Event('pointermove'), { pointerId: 1, clientX: 60, clientY: 60 }),
  );
  expect(svg.innerHTML).toBe(shown);
});

test('the points of the keyboard stand with the guess: as it was once the answer is shown, at nothing in a new one', () => {
  const [slider] = sliders;
  const set = (value: string): void => {
    Object.assign(slider ?? {}, { value });
    slider?.dispatchEvent(new window.Event('input') as unknown as Event);
  };
  set('120');
  press('show');
  set('300');
  expect([slider?.value, slider?.getAttribute('aria-valuetext')]).toEqual(['120', '120 MW']);
  press('again');
  expect([slider?.value, slider?.getAttribute('aria-valuetext')]).toEqual(['0', '0 MW']);
});
