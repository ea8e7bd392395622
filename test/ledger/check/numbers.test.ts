// Numbers as prose writes them, whether an entry states them, and what counts as a quantity.
import { describe, expect, test } from 'vitest';
import { normalise, proseNumbers, roundsNumber, statesNumber } from '../../../src/ledger/check/numbers.ts';
import { quantitiesIn, withoutNames } from '../../../src/ledger/check/words/uncited.ts';

describe('a number in prose', () => {
  test.each([
    ['40', 40, 1],
    ['45', 45, 2],
    ['12\u202f000', 12_000, 2],
    ['12\u00a0000', 12_000, 2],
    ['12\u00a0000,5', 12_000.5, 6],
    ['12,000', 12, 5],
    ['12٬000', 12_000, 2],
    ['1.20', 1.2, 3],
    ['1٫25', 1.25, 3],
    ['0.05', 0.05, 1],
    ['7 thousand', 7e3, 1],
    ['7 ألف', 7e3, 1],
    ['7 ألفا', 7e3, 1],
    ['7 آلاف', 7e3, 1],
    ['7 الاف', 7e3, 1],
    ['7 million', 7e6, 1],
    ['7,5 milliards', 7.5e9, 2],
    ['7 mille', 7e3, 1],
    ['7 milliers', 7e3, 1],
    ['7 millefeuilles', 7, 1],
    ['500 mégawatts', 500e6, 1],
    ['7 térawattheures', 7e12, 1],
    ['7 مليون', 7e6, 1],
    ['7 مليونا', 7e6, 1],
    ['7 ملايين', 7e6, 1],
    ['7 billion', 7e9, 1],
    ['7bn', 7e9, 1],
    ['7 مليار', 7e9, 1],
    ['7 مليارا', 7e9, 1],
    ['7 مليارات', 7e9, 1],
    ['7 ملايير', 7e9, 1],
    ['7 trillion', 7e12, 1],
    ['7 تريليون', 7e12, 1],
    ['7 تريليونا', 7e12, 1],
    ['7 TWh', 7e12, 1],
    ['7 تيراواط', 7e12, 1],
    ['7 GW', 7e9, 1],
    ['7 GWh', 7e9, 1],
    ['7-gigawatt', 7e9, 1],
    ['7 غيغاواط', 7e9, 1],
    ['500MW', 500e6, 1],
    ['7 MWh', 7e6, 1],
    ['7 megawatts', 7e6, 1],
    ['7 ميغاواط', 7e6, 1],
    ['7 kW', 7e3, 1],
    ['7 kWh', 7e3, 1],
    ['7 kilowatt', 7e3, 1],
    ['7 كيلوواط', 7e3, 1],
    ['7 thousand MW', 7e9, 1],
    ['7 millionaires', 7, 1],
    ['7 bnx', 7, 1],
    ['7 ألفاظ', 7, 1],
    ['7 of a million', 7, 1],
  ])('%s is %d with %i significant digits', (text, value, digits) => {
    const read = normalise(text);
    expect(proseNumbers('en', read)).toEqual([{ text: /^[\d.,٬٫]+/.exec(read)?.[0], value, digits }]);
  });

  test.each([
    ['en', '7 billion', 7e9],
    ['en', '7 trillion', 7e12],
    ['fr', '7 billion', 7e12],
    ['fr', '7 billions', 7e12],
    ['fr', '7 trillions', 7e18],
    ['fr', '7 milliards', 7e9],
  ])('as %s counts, %s is %d', (language, text, value) => {
    expect(proseNumbers(language, text).map((number) => number.value)).toEqual([value]);
  });

  test('keeps what parts its thousands', () => expect(normalise('12\u00a0000')).toBe('12٬000'));

  test('takes its unit from what stands behind it, and several are read in order', () => {
    expect(proseNumbers('en', '500', ' MW')[0]?.value).toBe(500e6);
    expect(proseNumbers('en', 'from 40 to 500 MW').map(({ value }) => value)).toEqual([40, 500e6]);
    expect(proseNumbers('en', 'no number')).toEqual([]);
  });
});

describe('a stated number', () => {
  const written = (text: string) => proseNumbers('en', normalise(text))[0]!;

  test.each([
    ['40', 40, 'MW', true],
    ['40 MW', 40, 'MW', true],
    ['40 GW', 40, 'MW', false],
    ['1.6 GW', 1600, 'MW', true],
    ['2 TWh', 2000, 'GWh', true],
    ['2 GW', 2, 'GW', true],
    ['3 MWh', 3, 'MWh', true],
    ['3 kW', 3, 'kW', true],
    ['3 kWh', 3, 'kWh', true],
    ['3 TWh', 3, 'TWh', true],
    ['3 GWh', 3, 'GWh', true],
    ['41', 40, 'MW', false],
    ['40.000001', 40, 'MW', false],
    ['0.1', 0.1, 'count', true],
    ['3 million', 3e6, 'people', true],
  ])('%s states %d %s: %s', (text, stated, unit, expected) => {
    expect(statesNumber(written(text), stated, unit)).toBe(expected);
    expect(roundsNumber(written(text), stated, unit) || !expected).toBe(true);
  });

  test.each([
    ['1.6', 1.5849, 'count', true],
    ['1.58', 1.5849, 'count', true],
    ['1.585', 1.5849, 'count', true],
    ['1.59', 1.5849, 'count', false],
    ['2', 1.5849, 'count', false],
    ['16\u202f300', 16_344, 'count', true],
    ['16\u00a0000', 16_344, 'count', true],
    ['20\u202f000', 16_344, 'count', false],
    ['2.2 GW', 2_184, 'MW', true],
    ['0.5', 0, 'count', false],
    ['0', 0, 'count', true],
  ])('%s rounds %d %s: %s', (text, stated, unit, expected) => {
    expect(roundsNumber(written(text), stated, unit)).toBe(expected);
  });
});

describe('a quantity outside a citation', () => {
  test.each([
    ['40 MW', ['40']],
    ['12,000 and 1.5', ['12,000', '1.5']],
    ['٤٠ ميغاواط', ['٤٠']],
    ['a million', ['million']],
    ['un milliard de dirhams', ['milliard']],
    ['quelques pour cent', ['pour cent']],
    ['quelques pourcents', ['pourcents']],
    ['quelques pour\ncent', ['pour\ncent']],
    ['a few per\ncent', ['per\ncent']],
    ['في\n المئة', ['في\n المئة']],
    ['un pourcentage', []],
    ['Billions', ['Billions']],
    ['a trillion', ['trillion']],
    ['a few percent', ['percent']],
    ['a few per cent', ['per cent']],
    ['a few %', ['%']],
    ['بضع ٪', ['٪']],
    ['بالمئة', ['بالمئة']],
    ['في المائة', ['في المائة']],
    ['ومليون', ['ومليون']],
    ['بالمليار', ['بالمليار']],
    ['مليونان', ['مليونان']],
    ['ملايين', ['ملايين']],
    ['ملايير', ['ملايير']],
    ['تريليونات', ['تريليونات']],
    ['millionaire', []],
    ['milliardaire', []],
    ['المئذنة', []],
    ['مليونير', []],
    ['no number', []],
  ])('%s: %j', (text, expected) => {
    expect(quantitiesIn(text)).toEqual(expected);
  });

  test('a name that carries digits is none, wherever it stands', () => {
    expect(withoutNames('GB200 beside GB200 and 5', ['GB200'])).toBe('  beside   and 5');
  });
});
