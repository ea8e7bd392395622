// A picture that is played while the scene is set to something else: another picture ends the play.
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showPlace } from '../../src/lesson/places/livePlace.ts';
import { play } from '../../src/lesson/places/play.ts';
import type { Model } from '../../src/lesson/stage/told.ts';
import type { PlanePoint } from '../../src/simulator/answers/curve/planePoint.ts';
import { defaultsOf } from '../../src/simulator/inputs/rules.ts';
import { wordsOf } from '../../src/simulator/words/words.ts';
import { stringsOf } from '../../src/site/locales.ts';
import { seeds } from '../simulator/seeds.ts';

const step = { gpuCount: 144, groupSize: 72, seed: 1, jitterPercent: 100, sizeIndex: 0 };
/** As much of a canvas as is painted on. */
const context = {
  createImageData: (width: number, height: number) => ({ data: new Uint8ClampedArray(4 * width * height) }),
  putImageData: () => undefined,
  strokeRect: () => undefined,
};

const words = (text: string): string =>
  `<text class="place-foot">${text}</text><path class="rack-3" d="M0 0h1M1 0h1"></path>`;
let frames: ((now: number) => void)[] = [];
let picture: HTMLElement;
const frame = (now: number): void => {
  for (const draw of frames.splice(0)) draw(now);
};

beforeEach(() => {
  const window =
    parseHTML(`<html lang="en"><body><div data-stage-of="s"><figure data-place-of="waiting" data-step='${JSON.stringify(step)}'
    data-computing="{n} compute"><svg data-place-drawing>${words('as built')}</svg><p data-place-caption></p></figure></div></body></html>`);
  frames = [];
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '#123456' }));
  const { createElement } = window.document;
  window.document.createElement = ((name: string) =>
    Object.assign(createElement.call(window.document, name), {
      getContext: () => context,
    })) as typeof createElement;
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  vi.stubGlobal('requestAnimationFrame', (draw: (now: number) => void) => frames.push(draw));
  picture = window.document.querySelector('figure') as unknown as HTMLElement;
});
afterEach(() => vi.unstubAllGlobals());

const drawing = (): Element => picture.querySelector('[data-place-drawing]') as Element;

test('it ends as it stood', () => {
  play(picture);
  frame(0);
  expect(drawing().textContent).toMatch(/^\d+ compute$/);
  expect(picture.querySelectorAll('canvas')).toHaveLength(1);
  frame(60_000);
  expect(drawing().textContent).toBe('as built');
  expect(picture.querySelectorAll('canvas')).toHaveLength(0);
});

test('a picture of other settings is not covered by the old one', async () => {
  const { simulator, lesson } = stringsOf('en');
  const model = { seeds, words: { ...wordsOf(simulator), lesson }, lang: 'en', direction: 'ltr' };
  const point = { idealMw: 1, lossesMw: [] as readonly number[] };
  const show = (mw: number): Promise<void> =>
    showPlace(picture, model as unknown as Model, { ...defaultsOf(seeds), mw }, point as PlanePoint);
  await show(240);
  const before = drawing().textContent;
  play(picture);
  frame(0);
  await show(500);
  const moved = drawing().textContent;
  expect(moved).not.toBe(before);
  frame(100);
  expect(drawing().textContent).toBe(moved);
  expect(picture.querySelectorAll('canvas')).toHaveLength(0);
});
