// Coastlines: inside their map, in small steps, without borders.
import { expect, test } from 'vitest';
import { mapHeightPx, pointOnMap } from '../../src/charts/marks/plainMap.ts';
import { coastOf, stepsThrough } from '../../src/figures/grammar/facts/coast.ts';
import { africa } from '../../src/figures/hubDelay/hubDelay.ts';

test('steps are relative, without needless signs', () => {
  expect(
    stepsThrough([
      [
        [10.5, 0],
        [11, -2.5],
        [9, 3],
      ],
    ]),
  ).toBe('M10.5 0l0.5-2.5-2 5.5');
});

test('Africa’s coast is a few kilobytes', () => {
  const coast = coastOf(africa);
  expect(coast.length).toBeGreaterThan(1000);
  expect(coast.length).toBeLessThan(4000);
});

test('a window in the open ocean is refused', () => {
  expect(() => coastOf({ west: -40, east: -30, south: -40, north: -30, widthPx: 100 })).toThrow(
    'without a coast',
  );
});

test('a map is true to shape at its middle: a degree of latitude is as long as one of the equator', () => {
  const window = { west: 0, east: 10, south: 55, north: 65, widthPx: 100 };
  const [x] = pointOnMap({ latitudeDeg: 60, longitudeDeg: 10 }, window);
  expect(x).toBe(100);
  // At 60° a degree of longitude is half as long: the map is twice as high as wide.
  expect(mapHeightPx(window)).toBe(200);
});
