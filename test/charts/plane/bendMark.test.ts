// Where a curve bends most, and the mark that says so: never under a column, a name only where there is room.
import { expect, test } from 'vitest';
import { kneeOf } from '../../../src/charts/plane/knee.ts';
import { bendMark } from '../../../src/charts/plane/names/bendMark.ts';
import { narrowPlane, planeScales, widePlane } from '../../../src/charts/plane/planeFrame.ts';

const points = (usefulMw: readonly number[]) =>
  usefulMw.map((useful, i) => ({
    siteMw: 40 + 115 * i,
    idealMw: 40 + 115 * i,
    usefulMw: useful,
    lossesMw: [],
  }));

test.each([
  ['a plateau begins', [5, 20, 22, 23, 24], 1],
  ['the first half rises', [5, 10, 30, 31, 32], 2],
])('%s at the point that lies furthest over the line between the ends', (_, useful, place) => {
  expect(kneeOf(points(useful))).toBe(place);
});

test('where growth ends for good a curve bends most, whatever came before', () => {
  expect(kneeOf(points([5, 20, 22, 24, 24, 24]))).toBe(3);
  // A last step is no end of growth.
  const sizes = [
    [40, 1],
    [260, 12],
    [492, 20],
    [500, 20],
  ] as const;
  expect(kneeOf(sizes.map(([siteMw, usefulMw]) => ({ siteMw, usefulMw })))).toBe(1);
});

test.each([
  ['a straight line', [5, 10, 15, 20, 25]],
  ['a line that bends upward', [5, 6, 8, 15, 30]],
  ['two points', [5, 9]],
  ['no point', []],
])('%s has no such place', (_, useful) => {
  expect(kneeOf(points(useful))).toBeUndefined();
});

const curve = points([5, 20, 22, 23, 24]);
const place = { siteMw: 270, name: 'bends, a < b' };
const markAt = (columnsMw: number[], frame = widePlane) =>
  bendMark(place, curve, columnsMw, frame, planeScales(frame, 500), 'ltr');

test('it is a ring with its name beside it', () => {
  expect(markAt([400])).toMatch(/<circle .*>bends, a &lt; b<\/text>/);
  expect(markAt([400])).not.toContain('<title>');
});

/** Alone, and its name as what a pointer reads. */
const ringAlone = /<title>bends, a &lt; b<\/title><circle [^>]*><\/g>$/;

test('a column near it leaves the ring alone, one on it nothing', () => {
  expect(markAt([270 - 80])).toMatch(ringAlone);
  expect(markAt([275])).toBe('');
});

test('a narrow plane has the ring alone', () => {
  expect(markAt([400], narrowPlane)).toMatch(ringAlone);
});
