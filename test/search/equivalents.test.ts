// Groups of everyday words as the index has them: a word counts as it is written, whatever its stem is spelled like.
import { expect, test } from 'vitest';
import { stemmedGroups } from '../../src/search/index/glossaryGroups.ts';
import { corpus } from './sampleIndex.ts';

const stems = stemmedGroups({ ...corpus, phrasesInTexts: (phrases) => phrases }, () => -1, [])
  .filter(({ kind }) => kind === 'everyday')
  .map(({ texts }) => texts.map((phrase) => phrase.join(' ')));

test('water keeps its place beside what means the same, though its stem is spelled as a word that joins', () => {
  expect(stems.filter((phrases) => phrases.includes('water')).flat()).toContain('ما');
});

test('words that only join are left out of a phrase', () => {
  expect(stems.flat().filter((phrase) => /\b(?:the|of|and)\b/.test(phrase))).toEqual([]);
});
