// Distances and delays: worked examples, published numbers, laws.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestHub, roundTripMs, satelliteRoundTripMs } from '../../../src/model/reach/delay.ts';
import { greatCircleKm, type Position } from '../../../src/model/reach/greatCircle.ts';

const radiusKm = 6371;
const dakar = { latitudeDeg: 14.69, longitudeDeg: -17.45 };
const casablanca = { id: 'casablanca', latitudeDeg: 33.57, longitudeDeg: -7.59 };
const capeTown = { id: 'cape-town', latitudeDeg: -33.93, longitudeDeg: 18.42 };
const cables = { routeRatio: 1, speedKmPerS: 200_000, earthRadiusKm: radiusKm };

const anywhere: fc.Arbitrary<Position> = fc.record({
  latitudeDeg: fc.double({ min: -90, max: 90, noNaN: true }),
  longitudeDeg: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('great circle', () => {
  test('a quarter of a meridian is a quarter of the circumference', () => {
    const pole = { latitudeDeg: 90, longitudeDeg: 0 };
    expect(greatCircleKm({ latitudeDeg: 0, longitudeDeg: 50 }, pole, radiusKm)).toBeCloseTo(
      (Math.PI / 2) * radiusKm,
      6,
    );
  });

  test('Dakar is about 2,320 km from Casablanca and 6,610 km from Cape Town, as the ledger states', () => {
    expect(greatCircleKm(dakar, casablanca, radiusKm)).toBeCloseTo(2320, -1);
    expect(greatCircleKm(dakar, capeTown, radiusKm)).toBeCloseTo(6610, -1);
  });

  test('it is the same both ways, and no detour is shorter', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, (a, b, c) => {
        const direct = greatCircleKm(a, b, radiusKm);
        expect(greatCircleKm(b, a, radiusKm)).toBeCloseTo(direct, 6);
        expect(greatCircleKm(a, c, radiusKm) + greatCircleKm(c, b, radiusKm)).toBeGreaterThanOrEqual(
          direct - 1e-3,
        );
      }),
    );
  });

  test('a latitude beyond the pole is refused', () => {
    expect(() => greatCircleKm({ latitudeDeg: 91, longitudeDeg: 0 }, dakar, radiusKm)).toThrow(
      'latitudeDeg: received 91, expected −90 to 90',
    );
  });
});

describe('delay', () => {
  test('100 km of fibre take 1 ms there and back; the 15 km of the strait 0.15 ms', () => {
    expect(roundTripMs(100, 200_000)).toBe(1);
    expect(roundTripMs(15, 200_000)).toBeCloseTo(0.15, 12);
  });

  test('a geostationary satellite answers after 477 ms at least', () => {
    expect(satelliteRoundTripMs(35_786, 299_792.458)).toBeCloseTo(477, 0);
  });

  test('the nearest hub of Dakar is Casablanca, where there is one there', () => {
    expect(nearestHub(dakar, [capeTown], cables).hub).toBe('cape-town');
    expect(nearestHub(dakar, [capeTown, casablanca], cables).hub).toBe('casablanca');
    expect(() => nearestHub(dakar, [], cables)).toThrow('hubs: received none');
  });

  test('one more hub never makes the delay longer, and a longer cable always does', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, (from, a, b) => {
        const hubs = [
          { ...a, id: 'a' },
          { ...b, id: 'b' },
        ];
        const one = nearestHub(from, hubs.slice(0, 1), cables).roundTripMs;
        const two = nearestHub(from, hubs, cables).roundTripMs;
        expect(two).toBeLessThanOrEqual(one);
        expect(nearestHub(from, hubs, { ...cables, routeRatio: 1.5 }).roundTripMs).toBeGreaterThanOrEqual(
          two,
        );
      }),
    );
  });
});
