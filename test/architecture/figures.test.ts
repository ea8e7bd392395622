// A figure of the ledger is named by its id: who looks into an entry's list of figures finds one by luck.
import { expect, test } from 'vitest';
import { filesUnder, linesMatching } from './projectTree.ts';

test('only the ledger room looks into the figures of an entry', () => {
  const outside = filesUnder('src', /\.(ts|astro)$/).filter((path) => !path.startsWith('src/ledger/'));
  expect(linesMatching(outside, /[\w)\]]\??\.figures\b/)).toEqual([]);
});

test('only the ledger room takes a ledger entry by the words of its statement', () => {
  const outside = filesUnder('src', /\.(ts|astro)$/).filter((path) => !path.startsWith('src/ledger/'));
  expect(linesMatching(outside, /\.(what|statement(\.\w+|\[\w+\])?) ===/)).toEqual([]);
});
