// Numbers of a query with their words, scales and units.
import { describe, expect, test } from 'vitest';
import { planQuery } from '../../../src/search/query/plan.ts';
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
