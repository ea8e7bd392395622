// Money to scale: the worked examples of the explainer, a law, an error.
import { expect, test } from 'vitest';
import { shareOf } from '../../../src/model/economy/perPerson.ts';

/** 170 billion dollars at ten dirhams a dollar, 36.8 million people. */
const morocco = { yearlyOutput: 1.7e12, people: 36.8e6 };

test('100 billion in one year are 5.9 per cent of the economy and 2,717 dirhams a person', () => {
  const share = shareOf(100e9, 1, morocco);
  expect(100 * share.economyFraction).toBeCloseTo(5.88, 2);
  expect(share.perPersonPerYear).toBeCloseTo(2717, 0);
});

test('11 billion over three years are 3.67 billion a year, just under 100 dirhams a person', () => {
  const share = shareOf(11e9, 3, morocco);
  expect(share.perYear).toBeCloseTo(3.667e9, -6);
  expect(share.perPersonPerYear).toBeCloseTo(99.6, 1);
});

test('years and yearly shares multiply to the sum', () => {
  for (let years = 1; years <= 7; years++)
    expect(shareOf(100e9, years, morocco).perYear * years).toBeCloseTo(100e9, 0);
});

test('less than a year is refused', () => {
  expect(() => shareOf(1, 0, morocco)).toThrow('years: received 0, expected a whole number from 1');
});
