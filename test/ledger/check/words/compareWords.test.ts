// Strings say the same in every language: what is missing, foreign or lacks a placeholder is named by file and key.
import { describe, expect, test } from 'vitest';
import { compareWords } from '../../../../src/ledger/check/words/compareWords.ts';
import { parseLanguages } from '../../../../src/ledger/read/languages.ts';
import { entriesOf, type WordsFile } from '../../../../src/ledger/read/readWords.ts';

type Words = Parameters<typeof entriesOf>[0];

const entry = (code: string, fallback = ''): string =>
  `- { code: ${code}, name: ${code}, direction: ltr, script: latin, digits: latn, locale: ${code}_MA${fallback} }\n`;
const languages = parseLanguages(entry('ar') + entry('en') + entry('fr', ', fallback: en'));

const ui = (language: string, words: Words): WordsFile => ({
  file: `content/ui/${language}.json`,
  language,
  entries: entriesOf(words, 'ui'),
});
const figure = (language: string, words: Words): WordsFile => ({
  file: `content/figures/${language}/racks.yaml`,
  language,
  entries: entriesOf(words, 'figures.racks'),
});
const words = { goal: 'To {mw} MW', days: { one: 'a day', two: 'two days', other: '{n} days' } };
const faultsWith = (third: Words): string[] =>
  compareWords([ui('ar', words), ui('en', words), ui('fr', third)], languages);

test('forms of a plural differ by language', () => {
  expect(faultsWith({ ...words, days: { one: '{n} jour', other: '{n} jours' } })).toEqual([]);
});

describe('a string is told', () => {
  test('that is missing, and one that the first language does not have', () => {
    expect(faultsWith({ but: 'À {mw} MW', days: words.days })).toEqual([
      'content/ui/fr.json: ui.goal: received nothing, expected a text as in content/ui/ar.json',
      'content/ui/fr.json: ui.but: received a key that content/ui/ar.json does not have',
    ]);
  });

  test('that lacks a placeholder or has another', () => {
    expect(faultsWith({ ...words, goal: 'Le but' })).toEqual([
      'content/ui/fr.json: ui.goal: received no placeholder, expected {mw} as in content/ui/ar.json',
    ]);
    expect(faultsWith({ ...words, goal: 'À {but} MW' })).toEqual([
      'content/ui/fr.json: ui.goal: received {but}, expected {mw} as in content/ui/ar.json',
    ]);
  });
});

test('words of a figure may come later where another language stands in, the interface may not', () => {
  const files = [ui('ar', words), ui('en', words), figure('ar', words), figure('en', words)];
  expect(compareWords(files, languages)).toEqual([
    'content/ui/fr.json: received no file, expected one beside content/ui/ar.json',
  ]);
  expect(
    compareWords([ui('ar', words), ui('en', words), ui('fr', words), figure('ar', words)], languages),
  ).toEqual([
    'content/figures/en/racks.yaml: received no file, expected one beside content/figures/ar/racks.yaml',
  ]);
});
