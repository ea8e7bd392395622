// Numbers of a query with their words, scales and units.
import { describe, expect, test } from 'vitest';
import { planQuery } from '../../../src/search/query/plan.ts';
import { parseQuery } from '../../../src/search/query/reading/parseQuery.ts';
import { numberAt } from '../../../src/text/numberWords.ts';
import { lexicon } from '../sampleIndex.ts';

const stemsOf = (query: string): string[] =>
  planQuery(query, lexicon).units.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems));

describe('the same quantity', () => {
  test.each([
    ['0.5 GW', '500'],
    ['half a gigawatt', '500'],
    ['نصف جيغاواط', '500'],
    ['نصف جيجاوات', '500'],
    ['500 MW', '0d5'],
    ['4380 GWh', '4d38'],
    ['12 000', '12000'],
    ['12\u00a0000', '12000'],
    ['12\u202f000', '12000'],
    ['12,000', '12000'],
    ['اثنتا عشرة ألف وحدة', '12000'],
    ['11 MMDH', '11000000000'],
    ['11 milliards de dirhams', '11000000000'],
    ['onze milliards de dirhams', '11000000000'],
    ['cinq cents mégawatts', '500'],
    ['cinq cents mégawatts', '0d5'],
    ['deux cent mille diplômés', '200000'],
    ['quarante mégawatts', '40'],
    ['un demi-gigawatt', '500'],
  ])('%s is asked for as %s', (query, number) => expect(stemsOf(query)).toContain(number));
});

describe('a unit beside a number is one, however it is spelled', () => {
  test.each([
    [
      '500 MW',
      '500MW, 500 megawatt, 500 megawatts, 500-megawatt, 500 mega watts, five hundred megawatts, cinq cents mégawatts',
    ],
    ['500 MW', '500 ميغاواط, ٥٠٠ ميجاوات, 500 ميغا واط, 500 ميكاواط, 500 ميڭاواط, خمسمائة ميغاوات'],
    ['500 MW', '500 ميغا, 500 ميگا, 500 ميكا, 500 ميجا, 500 mega, 500 méga, خمسمائة ميكا'],
    ['2 GW', '2 جيكا, 2 غيغا, 2 giga'],
    ['40 kW', '40 kilowatts, quarante kilowatts, 40 كيلوواط, 40 كيلو وات'],
    ['2 GW', '2 gigawatts, deux gigawatts, 2 جيجاوات, 2 غيغاواط, 2 كيكاواط'],
    ['1200 W', '1200 watts, 1,200 watt, 1200 واط'],
    [
      '4.38 TWh',
      '4.38 terawatt-hours, 4,38 térawattheures, 4,38 térawatt-heure, 4.38 تيراواط ساعة, ٤٫٣٨ تيراوات ساعة',
    ],
    ['12 MWh', '12 megawatt hours, 12 mégawattheures, 12 ميجاواط ساعة'],
    ['20 ms', '20 milliseconds, 20 millisecondes, 20 ميلي ثانية, 20 ملي ثانية'],
    ['550 km', '550 kilometres, 550 kilometers, 550 kilomètres, 550 كم, 550 كلم, 550 كيلومترا, ٥٥٠ كيلومتر'],
    ['400 Gbit/s', '400 gigabits per second, 400 gigabits par seconde, 400 غيغابت في الثانية, 400 Gbps'],
    [
      '52 %',
      '52%, 52 percent, 52 per cent, 52 pour cent, 52 في المئة, 52 في المائة, 52 بالمئة, fifty two per cent',
    ],
  ])('%s: %s', (symbol, spellings) => {
    const asked = (spelling: string) =>
      parseQuery(spelling, lexicon).words.map(({ folded, scaled = folded, equal }) => ({ scaled, equal }));
    for (const spelling of spellings.split(', ')) expect(asked(spelling), spelling).toEqual(asked(symbol));
  });

  test('the words of a unit are those that were typed', () => {
    expect(planQuery('500 mega watts', lexicon).words).toEqual(['500', 'mega watts']);
    expect(planQuery('52 per cent of energy', lexicon).words).toEqual(['52', 'energy']);
  });

  test('without a number a unit is a word like others', () =>
    expect(planQuery('ساعة ميغاواط', lexicon).words).toEqual(['ساعة', 'ميغاواط']));
});

test('the cent of a share is no hundred, and an article is not one', () => {
  expect(stemsOf('dix pour cent')).not.toContain('1000');
  expect(stemsOf('dix pour cent')).not.toContain('100');
  expect(stemsOf('ten per cent')).not.toContain('100');
  expect(numberAt(['une', 'usine'], 0)).toBeUndefined();
});

test('two years are no number of thousands', () => {
  expect(stemsOf('2026 2030')).toEqual(expect.arrayContaining(['2026', '2030']));
});

describe('numbers in words', () => {
  test.each([
    ['five hundred', 500, 2],
    ['twenty five', 25, 2],
    ['خمسه وعشرون', 25, 2],
    ['اثنتا عشره', 12, 2],
    ['خمس عشره', 15, 2],
    ['ثلاثون', 30, 1],
    ['quarante', 40, 1],
    ['seize', 16, 1],
    ['dix sept', 17, 2],
    ['vingt quatre', 24, 2],
    ['trente neuf', 39, 2],
    ['soixante dix', 70, 2],
    ['soixante quinze', 75, 2],
    ['quatre vingts', 80, 2],
    ['cent', 100, 1],
    ['cinq cents', 500, 2],
    ['six cents', 600, 2],
    ['neuf cents', 900, 2],
    ['quarante cent', 40, 1],
    ['dix trente', 10, 1],
  ])('%s is %i', (words, value, length) => expect(numberAt(words.split(' '), 0)).toEqual({ value, length }));

  test('another word is none', () => expect(numberAt(['كتاب'], 0)).toBeUndefined());
});
