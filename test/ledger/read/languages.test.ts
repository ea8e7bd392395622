// content/languages.yaml: codes, and which language stands for one that is not complete.
import { expect, test } from 'vitest';
import { parseLanguages } from '../../../src/ledger/read/languages.ts';

const entry = (code: string, more = ''): string =>
  `- { code: ${code}, name: X, direction: ltr, script: latin, digits: latn, locale: fr_FR${more} }\n`;

test('a language names the complete one that stands for it', () => {
  expect(parseLanguages(entry('en') + entry('fr', ', fallback: en')).map(({ code }) => code)).toEqual([
    'en',
    'fr',
  ]);
});

test.each([
  [entry('en') + entry('fr', ', fallback: de'), 'fr: field fallback: received de, expected one of en'],
  [
    entry('fr', ', fallback: en') + entry('en'),
    'fr: field fallback: received one, expected none for the first',
  ],
  [entry('english'), 'a code such as fr'],
])('%s is refused', (source, says) => {
  expect(() => parseLanguages(source)).toThrow(says);
});
