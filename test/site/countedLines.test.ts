// Where lines of the ledger are counted by what became of their promise, the words say that lines are counted.
import { expect, test } from 'vitest';
import { languages, stringsOf } from '../../src/site/locales.ts';

/** What each language calls a line and a promise. */
const nouns: Record<string, RegExp[]> = {
  ar: [/الأسطر/, /وعد/],
  en: [/lines/i, /promise/],
  fr: [/lignes/i, /promesse/],
};

test.each(languages)('in %s', (code) => {
  for (const noun of nouns[code] ?? []) expect(stringsOf(code).evidence.delivery).toMatch(noun);
});
