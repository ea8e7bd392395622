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

/** How far the farthest point lies from the line through `places`. */
const farthest = (points: readonly Point[], places: readonly Point[]): number =>
  Math.max(
    ...points.map(([x, y]) =>
      Math.min(
        ...places.slice(1).map(([x2, y2], i) => {
          const [x1, y1] = places[i] ?? [0, 0];
          const length = Math.hypot(x2 - x1, y2 - y1);
          const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length ** 2;
          const share = Math.min(Math.max(along || 0, 0), 1);
          return Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1));
        }),
      ),
    ),
  );

test('a line passes each of its points closer than an eye sees, with fewer of its own', () => {
  const places = placesOf(lineThrough(curve));
  expect(farthest(curve, places)).toBeLessThan(0.2);
  expect(places.length).toBeLessThan(curve.length / 2);
  expect([places[0], places.at(-1)]).toEqual([rounded[0], rounded.at(-1)]);
});

test('a line that comes back on its own way goes to its end first', () => {
  expect(
    lineThrough([
      [0, 0],
      [10, 0],
      [5, 0],
    ]),
  ).toBe('M0 0h10h-5');
});

test('an outline goes along one edge and back along the other', () => {
  const below = curve.map(([x, y]): Point => [x, y + 5]);
  const d = areaBetween(curve, below);
  expect(d.endsWith('Z')).toBe(true);
  expect(farthest([...curve, ...below], placesOf(d))).toBeLessThan(0.2);
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
