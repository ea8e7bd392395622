// Names of the glossary as groups of stems.
import { expect, test } from 'vitest';
import { stemmedGroups } from '../../../src/search/index/glossaryGroups.ts';
import { glossary } from '../../../src/site/ledger/ledger.ts';
import { corpus } from '../sampleIndex.ts';

const texts = new Set(['سولار سيتي']);
const groups = stemmedGroups(
  { ...corpus, phrasesInTexts: (phrases) => phrases.intersection(texts) },
  () => -1,
  [],
);

test('of spellings that differ in spaces alone, the one of the texts stands for all', () => {
  const group = groups[glossary.findIndex(({ id }) => id === 'solarcity')];
  expect(group?.texts).toEqual([['سولار', 'سيتي']]);
  expect(group?.others.map((phrase) => phrase.join(''))).not.toContain('سولارسيتي');
});

test('the number of a group is that of its term, and everyday words stand in order behind', () => {
  const kinds = groups.map(({ kind }) => kind);
  expect(kinds.lastIndexOf('term')).toBe(glossary.length - 1);
  expect(kinds.indexOf('everyday')).toBe(glossary.length);
});
