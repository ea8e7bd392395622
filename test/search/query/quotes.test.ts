// Phrases between quotes: the words that stand between them, wherever else the same words stand.
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/query/reading/parseQuery.ts';
import { lexicon } from '../sampleIndex.ts';

describe('the words between quotes must stand together', () => {
  test.each([
    ['"data sovereignty"', [[0, 2]]],
    ['data center "data sovereignty"', [[2, 4]]],
    [
      '"data center" "data law"',
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ['مركز "مركز بيانات"', [[1, 3]]],
    ['souveraineté «souveraineté numérique»', [[1, 3]]],
    ['“AI factory” AI', [[0, 2]]],
    ['500 MW "500 MW"', [[2, 4]]],
    ['11 MMDH "11 MMDH"', [[2, 4]]],
    ['the power "the power of megawatts"', [[1, 3]]],
    ['center "data"', [[1, 2]]],
    ['«السيادة» الرقمية', [[0, 1]]],
  ])('%s: %j', (query, quoted) => expect(parseQuery(query, lexicon).quoted).toEqual(quoted));
});

describe('what is no phrase', () => {
  test.each([
    ['words that do not count', 'center "of the"'],
    ['a number that began before the quote', 'five "hundred"'],
    ['a quote that is not closed', 'data "data center'],
  ])('%s: %s', (_, query) => expect(parseQuery(query, lexicon).quoted).toEqual([]));
});
