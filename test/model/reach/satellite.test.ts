// A satellite's pass: published numbers, limits, errors.
import { describe, expect, test } from 'vitest';
import { satelliteRoundTripMs } from '../../../src/model/reach/delay.ts';
import { arrivalAt, greatCircleKm } from '../../../src/model/reach/greatCircle.ts';
import {
  centralAngle,
  orbitPeriodS,
  passS,
  patchRadiusKm,
  slantKm,
  slantRoundTripMs,
} from '../../../src/model/reach/satellite.ts';

const orbitAt = (altitudeKm: number) => ({ altitudeKm, earthRadiusKm: 6371, gravityKm3PerS2: 398600.4418 });
const lightKmPerS = 299_792.458;

describe('a satellite', () => {
  test('at 35,786 km turns once in a sidereal day of 86,164 s', () => {
    // The altitude counts from the equator, 6,378 km from the centre: 7 km more than the mean radius.
    expect(orbitPeriodS({ ...orbitAt(35_786), earthRadiusKm: 6378.137 })).toBeCloseTo(86_164, -1);
  });

  test('at 550 km turns in about 95.6 minutes, some fifteen times a day', () => {
    expect(orbitPeriodS(orbitAt(550)) / 60).toBeCloseTo(95.5, 0);
  });

  test('straight overhead is as far as it is high, over the place itself', () => {
    expect(slantKm(orbitAt(550), 90)).toBeCloseTo(550, 6);
    expect(centralAngle(orbitAt(550), 90)).toBeCloseTo(0, 9);
    expect(slantRoundTripMs(orbitAt(550), 90, lightKmPerS)).toBeCloseTo(
      satelliteRoundTripMs(550, lightKmPerS),
      9,
    );
  });

  test('on the horizon is seen from as far as the tangent reaches: cos λ = R / (R + h)', () => {
    expect(Math.cos(centralAngle(orbitAt(550), 0))).toBeCloseTo(6371 / 6921, 9);
    expect(slantKm(orbitAt(550), 0)).toBeCloseTo(Math.sqrt(6921 ** 2 - 6371 ** 2), 6);
  });

  test('that is higher is seen longer and by a larger patch; one low over the horizon is farther', () => {
    for (const [low, high] of [
      [480, 550],
      [550, 1200],
    ] as const) {
      expect(passS(orbitAt(high), 25)).toBeGreaterThan(passS(orbitAt(low), 25));
      expect(patchRadiusKm(orbitAt(high), 25)).toBeGreaterThan(patchRadiusKm(orbitAt(low), 25));
    }
    expect(slantKm(orbitAt(550), 25)).toBeGreaterThan(slantKm(orbitAt(550), 60));
  });

  test('under the horizon is refused', () => {
    expect(() => centralAngle(orbitAt(550), -1)).toThrow('elevationDeg: received -1, expected 0 to 90');
  });
});

test('a quarter of the equator east or west is ninety degrees of longitude', () => {
  const from = { latitudeDeg: 0, longitudeDeg: 10 };
  const quarterKm = (6371 * Math.PI) / 2;
  expect(arrivalAt(from, 90, quarterKm, 6371).longitudeDeg).toBeCloseTo(100, 6);
  expect(arrivalAt(from, 270, quarterKm, 6371).longitudeDeg).toBeCloseTo(-80, 6);
});

test('who arrives after a distance is that far away, whatever the bearing', () => {
  const from = { latitudeDeg: 33.59, longitudeDeg: -7.61 };
  for (const bearing of [0, 45, 90, 135, 180, 270, 359])
    for (const km of [1, 500, 2000, 9000])
      expect(greatCircleKm(from, arrivalAt(from, bearing, km, 6371), 6371)).toBeCloseTo(km, 4);
});
