import { describe, expect, test } from 'vitest';
import { stemNames } from '../../src/search/stemNames.ts';
import { type Group, packVocabulary, unpackVocabulary } from '../../src/search/vocabulary.ts';

const group = (texts: string[][], kind: Group['kind'] = 'everyday'): Group => ({
  kind,
  pages: [],
  texts,
  others: [['onlyTyped']],
  finds: [],
});
const groups = [group([['sun'], ['solar', 'power'], ['شمس']], 'term'), group([['wind'], ['ريح'], ['sun']])];
const stems = ['sun', 'solar', 'power', 'شمس', 'wind', 'ريح', 'gpu', 'sunset'];

describe('names of stems in the index', () => {
  const nameOf = stemNames(groups);
  const inOrder = stems
    .map((stem) => nameOf(stem))
    .toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

  test('stand beside each other where they mean the same', () => {
    const places = ['sun', 'solar', 'power', 'شمس'].map((stem) => inOrder.indexOf(nameOf(stem)));
    expect(Math.max(...places) - Math.min(...places)).toBe(3);
  });

  test('are one for each stem, and none begins another', () => {
    expect(new Set(inOrder).size).toBe(stems.length);
    for (const one of inOrder) expect(inOrder.filter((other) => other.startsWith(one))).toEqual([one]);
  });

  test('are the same for the browser, which reads the packed vocabulary', () => {
    const packed = packVocabulary(stems, groups, [], [], 1);
    const inBrowser = stemNames(unpackVocabulary(packed).groups);
    expect(stems.map(inBrowser)).toEqual(stems.map(nameOf));
  });
});
