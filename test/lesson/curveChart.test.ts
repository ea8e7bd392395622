// The name of a guessed curve lies over no line of the drawing that it does not belong to.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { curveChart } from '../../src/lesson/predict/curveChart.ts';
import { GOAL_MW } from '../../src/model/cluster/phases.ts';
import { COARSE_SIZES_MW } from '../../src/simulator/answers/curve/planePoint.ts';

const words = {
  outputAxis: '',
  powerAxis: '',
  phase: '',
  stamp: '',
  yours: 'yours',
  answer: 'answer',
  number: String,
};
/** More than the longest of the three languages takes, in letters of a projector [units of the drawing]. */
const WORD = { width: 140, height: 22 };
const guesses = Array.from({ length: 101 }, (_, i) => i * 5);

test.each(['ltr', 'rtl'] as const)('read %s, no guess has its name on the ideal line', (direction) => {
  const struck = guesses.filter((mw) => {
    const chart = curveChart(
      { guesses: COARSE_SIZES_MW.map(() => mw), held: undefined, answer: null },
      words,
      { id: '', isNarrow: true, direction, language: 'en' },
    );
    const { document } = parseHTML(`<svg>${chart.content}</svg>`);
    const name = document.querySelector('.power-text.halo')!;
    const [x, y] = ['x', 'y'].map((key) => Number(name.getAttribute(key)));
    const from = x! < chart.width / 2 ? x! : x! - WORD.width;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = document
      .querySelector('.ideal')!
      .getAttribute('d')!
      .match(/-?[\d.]+/g)!
      .map(Number);
    const idealAt = (at: number): number => y0 + ((at - x0) / (x1 - x0)) * (y1 - y0);
    const isOver = y! < idealAt(from + WORD.width);
    const isUnder = y! - WORD.height > idealAt(from);
    return !isOver && !isUnder;
  });
  expect(struck).toEqual([]);
  expect(guesses.at(-1)).toBe(GOAL_MW);
});
