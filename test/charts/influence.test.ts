// The chart of the strongest constants: what it draws, and where.
import { describe, expect, test } from 'vitest';
import { influenceChart } from '../../src/charts/influence/influenceChart.ts';
import { INFLUENCE_COUNT, type InfluencesMw, influencesMw } from '../../src/charts/influence/influences.ts';
import { wrapped } from '../../src/charts/marks/wrapped.ts';
import type { Direction, Drawing } from '../../src/charts/svg.ts';
import { expectSound, forms, treeOf } from './drawing.ts';

const words = { low: 'low', high: 'high', centre: '50.0 MW', axis: 'difference', none: 'nothing fits' };
const influences: InfluencesMw = {
  siteMw: 500,
  usefulMw: 50,
  strongest: [
    { id: 'both', lowMw: 40, highMw: 60 },
    { id: 'turned', lowMw: 55, highMw: 45 },
    { id: 'one-side', lowMw: 44, highMw: 48 },
    { id: 'still', lowMw: 50, highMw: 50 },
  ],
};
const labelOf = (id: string) => ({ name: `name of ${id}`, detail: `assumed: 1–2 ${id}` });
const draw = (direction: Direction, isNarrow: boolean, of: InfluencesMw | null = influences): Drawing =>
  influenceChart(of, labelOf, words, { id: 'test', isNarrow, direction, language: 'en' });
const barsOf = (drawing: Drawing, className: string): { x: number; width: number }[] =>
  [...treeOf(drawing).querySelectorAll(`rect.${className}`)].map((bar) => ({
    x: Number(bar.getAttribute('x')),
    width: Number(bar.getAttribute('width')),
  }));
const textsOf = (drawing: Drawing): string[] =>
  [...treeOf(drawing).querySelectorAll('text')].map((found) => found.textContent ?? '');

describe.each(forms)('in %s, narrow %s', (direction, isNarrow) => {
  const drawing = draw(direction, isNarrow);

  test('it has numbers in every attribute, no style, and stays inside its frame', () => {
    expectSound(drawing);
    for (const { x, width } of [...barsOf(drawing, 'water'), ...barsOf(drawing, 'swatch')]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(drawing.width);
    }
  });

  test('it is as high with eight constants, with four and with none', () => {
    const eight = Array.from({ length: INFLUENCE_COUNT }, (_, i) => ({ id: `c${i}`, lowMw: 40, highMw: 60 }));
    expect(draw(direction, isNarrow, { ...influences, strongest: eight }).height).toBe(drawing.height);
    expect(draw(direction, isNarrow, null).height).toBe(drawing.height);
    expect(textsOf(draw(direction, isNarrow, null))).toEqual(['nothing fits']);
  });
});

test('gains are solid, losses hatched: two ends gain, four lose, two move nothing', () => {
  const drawing = draw('ltr', false);
  expect(barsOf(drawing, 'water')).toHaveLength(2);
  expect(barsOf(drawing, 'swatch')).toHaveLength(4);
});

test('a bar is as long as its difference: 10 MW is twice 5 MW', () => {
  const [ten, five] = barsOf(draw('ltr', false), 'water').map(({ width }) => width);
  expect((ten ?? 0) / (five ?? 1)).toBeCloseTo(2, 1);
});

test('each end says which end of the range it is, and what it does', () => {
  const texts = textsOf(draw('ltr', false)).map((found) => found.replace(/[\u2066\u2069]/g, ''));
  expect(texts).toEqual(
    expect.arrayContaining(['low −10.0', 'high +10.0', 'low +5.0', 'high −5.0', 'low 0']),
  );
  expect(texts).toEqual(
    expect.arrayContaining(['name of both', 'assumed: 1–2 both', '50.0 MW', 'difference']),
  );
});

test('what is plotted is not mirrored: the Arabic bars are the English ones, with the names on the other side', () => {
  const [left, right] = [draw('ltr', false), draw('rtl', false)];
  const shifts = barsOf(left, 'water').map(({ x, width }, i) => {
    const bar = barsOf(right, 'water')[i]!;
    expect(bar.width).toBeCloseTo(width, 1);
    return bar.x - x;
  });
  for (const shift of shifts) expect(shift).toBeCloseTo(shifts[0]!, 0);
  expect(shifts[0]).toBeLessThan(-300);
});

test('the strongest eight come out of the model’s answer, in megawatt equivalents', () => {
  const found = Array.from({ length: 12 }, (_, i) => ({ id: `c${i}`, atLow: 100 - i, atHigh: 200 + i }));
  const { usefulMw, strongest: kept } = influencesMw(240, 150, found, 0.5);
  expect(usefulMw).toBe(75);
  expect(kept).toHaveLength(8);
  expect(kept[1]).toEqual({ id: 'c1', lowMw: 49.5, highMw: 100.5 });
});

test('words break between words, and what is over stays on the last line', () => {
  expect(wrapped('one two three four', 9, 2)).toEqual(['one two', 'three four']);
  expect(wrapped('one', 9, 2)).toEqual(['one']);
});
