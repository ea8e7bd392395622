// Paths told from place to place: where a reader of them comes to is where the points are, to a tenth of a pixel.
import { expect, test } from 'vitest';
import { areaBetween, lineThrough, type Point, type Stroke, strokesAt } from '../../src/charts/svg.ts';

/** Every place that a path of m, l, h and v comes to. */
function placesOf(d: string): Point[] {
  let [x, y]: Point = [0, 0];
  return [...d.matchAll(/([Mmlhv])([^Mmlhv]*)/g)].map(([, command, values = '']) => {
    const [first = 0, second = 0] = [...values.matchAll(/-?[\d.]+/g)].map(Number);
    if (command === 'M') [x, y] = [first, second];
    else if (command === 'v') y += first;
    else [x, y] = [x + first, y + second];
    return [Math.round(10 * x) / 10, Math.round(10 * y) / 10];
  });
}

const curve = Array.from({ length: 200 }, (_, i): Point => [i / 3, 100 * Math.sin(i / 9)]);
const rounded = curve.map((point): Point => [Math.round(10 * point[0]) / 10, Math.round(10 * point[1]) / 10]);

test('a line of many short steps does not drift from its points', () => {
  expect(placesOf(lineThrough(curve))).toEqual(rounded);
});

test('an outline goes along one edge and back along the other', () => {
  const d = areaBetween(
    curve,
    [...curve].map(([x, y]): Point => [x, y + 5]),
  );
  expect(d.endsWith('Z')).toBe(true);
  expect(placesOf(d).slice(0, 200)).toEqual(rounded);
});

test('strokes begin where they are asked to, upright and level ones', () => {
  const strokes = curve.map(([x, y], i): Stroke => [[x, y], i % 2 ? 'h' : 'v', i % 3 ? 5 : -2.5]);
  const places = placesOf(strokesAt(strokes));
  expect(places.filter((_, i) => i % 2 === 0)).toEqual(rounded);
});

test('what runs along an axis says one number', () => {
  expect(
    lineThrough([
      [0, 0],
      [10, 0],
      [10, -5],
      [7.25, 5],
    ]),
  ).toBe('M0 0h10v-5l-2.7 10');
});
