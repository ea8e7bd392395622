// Stores and budgets of energy: worked examples, published values, limits, errors.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { homeMwhPerYear, shareOut, yearTwh } from '../../../src/model/energy/budget.ts';
import { emptied, overNight } from '../../../src/model/energy/stores.ts';

/** Noor III: 150 MW, 7 hours of salt. */
const SALT = { energyMwh: 1_050, powerMw: 150, efficiency: 1 };

describe('a store', () => {
  test('Noor III pours 150 MW for its 7 hours, and its energy is 2.1 hours of 500 MW', () => {
    expect(emptied(SALT, 500)).toEqual({ pouredMw: 150, hours: 7, intakeMwh: 1_050 });
    expect(emptied({ ...SALT, powerMw: Infinity }, 500).hours).toBeCloseTo(2.1, 12);
  });

  test('takes in more than it gives back', () => {
    expect(emptied({ energyMwh: 850, powerMw: Infinity, efficiency: 0.85 }, 100)).toEqual({
      pouredMw: 100,
      hours: 8.5,
      intakeMwh: 1_000,
    });
  });

  test('gives its energy whatever the load', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), (loadMw) => {
        const { pouredMw, hours } = emptied(SALT, loadMw);
        expect(pouredMw * hours).toBeCloseTo(1_050, 9);
        expect(pouredMw).toBeLessThanOrEqual(loadMw);
      }),
    );
  });

  test.each([
    [{ ...SALT, energyMwh: -1 }, 500, 'energyMwh: received -1, expected at least 0'],
    [{ ...SALT, powerMw: 0 }, 500, 'powerMw: received 0, expected more than 0'],
    [{ ...SALT, efficiency: 2 }, 500, 'efficiency: received 2, expected more than 0, at most 1'],
    [SALT, 0, 'loadMw: received 0, expected more than 0'],
  ])('%o under %d MW is refused', (store, loadMw, message) => {
    expect(() => emptied(store, loadMw)).toThrow(message);
  });
});

describe('a budget', () => {
  test('500 MW all year are 4.38 TWh', () => {
    expect(yearTwh(500)).toBeCloseTo(4.38, 12);
  });

  test('301 MW at 45 % are 1.19 TWh, 0.79 MWh for each of 1.5 million homes', () => {
    expect(yearTwh(301 * 0.45)).toBeCloseTo(1.18654, 5);
    expect(homeMwhPerYear(301, 0.45, 1_500_000)).toBeCloseTo(0.79103, 5);
    expect(() => homeMwhPerYear(301, 0.45, 0)).toThrow('homes: received 0, expected more than 0');
  });

  test('is shared out whole, and lacks what it does not have', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(2_000), (homes, centresMw) => {
        const { homesTwh, centresTwh, leftTwh } = shareOut(11.666, { homes, homeMwh: 0.79, centresMw });
        expect(homesTwh + centresTwh + leftTwh).toBeCloseTo(11.666, 9);
      }),
    );
    expect(shareOut(4, { homes: 0, homeMwh: 0.79, centresMw: 500 }).leftTwh).toBeCloseTo(-0.38, 12);
  });
});

test('a night ends before a large store does, and what is left is what it did not pour', () => {
  const store = { energyMwh: 8_400, powerMw: 1_200, efficiency: 1 };
  expect(overNight(store, 50, 12)).toEqual({
    pouredMw: 50,
    hours: 12,
    intakeMwh: 8_400,
    leftMwh: 7_800,
    lastsTheNight: true,
  });
  expect(overNight(store, 1_000, 12)).toMatchObject({ hours: 8.4, leftMwh: 0, lastsTheNight: false });
});
