// The chart of drawn failures: one dot is one run, the bar is all time, and no language mirrors what is plotted.
import { describe, expect, test } from 'vitest';
import { type FailuresPicture, failuresChart } from '../../src/charts/failures/failuresChart.ts';
import { runBins } from '../../src/charts/failures/runBins.ts';
import type { Direction, Drawing } from '../../src/charts/svg.ts';
import { expectSound, forms, treeOf } from './drawing.ts';

const words = {
  time: 'time',
  useful: 'useful',
  exact: 'exact',
  spread: 'spread',
  axis: 'axis',
  none: 'nothing',
};
const goodputs = Array.from({ length: 256 }, (_, i) => 0.75 + i / 10_000);
const picture: FailuresPicture = {
  goodputs,
  goodput: { p5: goodputs[13]!, p95: goodputs[242]! },
  exactGoodput: 0.763,
  split: { useful: 0.7, checkpoints: 0.1, recomputed: 0.05, restarts: 0.15, spares: 0 },
  records: [0.44, 0.8],
};
const draw = (direction: Direction, isNarrow: boolean, of: FailuresPicture | null = picture): Drawing =>
  failuresChart(of, words, { id: 'test', isNarrow, direction, language: 'en' });
const pathOf = (drawing: Drawing, selector: string, at = 0): string =>
  treeOf(drawing).querySelectorAll(selector)[at]?.getAttribute('d') ?? '';
const dotsOf = (d: string): number => d.split('M').length - 1;

describe.each(forms)('in %s, narrow %s', (direction, isNarrow) => {
  const drawing = draw(direction, isNarrow);

  test('it has numbers in every attribute, no style, and its words inside its frame', () => {
    expectSound(drawing);
  });

  test('every run is a dot, full between the two percentiles and open beyond them', () => {
    expect(dotsOf(pathOf(drawing, '.run-dot'))).toBe(230);
    expect(dotsOf(pathOf(drawing, '.run-dot', 1))).toBe(26);
    expect(pathOf(drawing, '.run-hole')).toBe(pathOf(drawing, '.run-dot', 1));
  });

  test('it is as high where nothing can be drawn', () => {
    expect(draw(direction, isNarrow, null)).toMatchObject({ width: drawing.width, height: drawing.height });
    expect(draw(direction, isNarrow, null).content).toContain('nothing');
  });
});

test('what is plotted is the same in both directions', () => {
  const plotted = (direction: Direction): (string | null)[] =>
    [...treeOf(draw(direction, false)).querySelectorAll('path, rect')].map(
      (shape) => shape.getAttribute('d') ?? shape.getAttribute('x'),
    );
  expect(plotted('rtl')).toEqual(plotted('ltr'));
});

test('records are marked over the bar, on its scale', () => {
  const marks = pathOf(draw('ltr', false), '.ink-line').match(/M[\d.]+ 21v7/g);
  expect(marks?.map((mark) => (Number.parseFloat(mark.slice(1)) - 14) / (698 - 28))).toEqual([
    expect.closeTo(0.44, 3),
    expect.closeTo(0.8, 3),
  ]);
});

test('the bar is all the time: its parts lie end to end over the whole scale, and nothing is drawn of what is nothing', () => {
  const bars = [...treeOf(draw('ltr', false)).querySelectorAll('rect')].map((bar) => ({
    from: Number(bar.getAttribute('x')),
    width: Number(bar.getAttribute('width')),
  }));
  expect(bars).toHaveLength(4);
  expect(bars.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(670, 0);
  expect(bars[1]?.from).toBeCloseTo(14 + 0.7 * 670, 0);
});

test('runs that are all the same still have a stretch of the scale, and stay in the frame', () => {
  const same = { ...picture, goodputs: goodputs.map(() => 1), goodput: { p5: 1, p95: 1 }, exactGoodput: 1 };
  const drawing = draw('ltr', true, same);
  expect(drawing.content).not.toMatch(/NaN|Infinity/);
  const heights = [...pathOf(drawing, '.run-dot').matchAll(/M\S+ (\S+)h0/g)].map(([, y]) => Number(y));
  expect(heights).toHaveLength(256);
  expect(Math.min(...heights)).toBeGreaterThan(100);
});

test('the heap of dots in ranges: each run once, from the lowest to the highest; runs that are all alike are one range', () => {
  const bins = runBins(goodputs);
  expect(bins.reduce((sum, { runs }) => sum + runs, 0)).toBe(goodputs.length);
  expect([bins[0]?.low, bins.at(-1)?.high]).toEqual([goodputs[0], expect.closeTo(goodputs.at(-1) ?? 0, 12)]);
  for (const { low, high, runs } of bins.slice(0, -1))
    expect(runs).toBe(goodputs.filter((share) => share >= low && share < high).length);
  expect(runBins([1, 1, 1])).toEqual([{ low: 1, high: 1, runs: 3 }]);
  expect(runBins([])).toEqual([]);
});
