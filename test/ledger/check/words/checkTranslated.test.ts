// Texts with translations: each place is named, one that lacks a language or has a strange one is a fault.
import { describe, expect, test } from 'vitest';
import { checkTranslated, translatedTexts } from '../../../../src/ledger/check/words/checkTranslated.ts';
import type { SiteLanguage } from '../../../../src/ledger/read/languages.ts';
import { readLedger } from '../../../../src/ledger/read/readLedger.ts';

const texts = translatedTexts(readLedger('seeds'), []);
const language = (code: string, fallback?: string): SiteLanguage =>
  ({
    code,
    name: code,
    direction: 'ltr',
    script: 'latin',
    digits: 'latn',
    locale: 'xx_XX',
    fallback,
  }) as SiteLanguage;
const site = [language('ar'), language('en'), language('fr', 'en')];

describe('every text of the ledger names its place', () => {
  test.each([
    /^seeds: 003-phase1-40mw: field statement$/,
    /^seeds: 001-gdp-100bn: field speaker$/,
    /^seeds: C01: field title$/,
    /^seeds: C01: field wording$/,
    /^seeds: W-first-phase: field refuted$/,
    /^seeds\/editions\.yaml: [\d-]+: field what$/,
    /^seeds\/timeline\.yaml: [\w-]+: field title$/,
    /^seeds\/articles\/003\.yaml: field about$/,
    /^seeds\/articles\/003\.yaml: field speaker$/,
    /^seeds\/articles\/\d+\.yaml: field dateNote$/,
  ])('%s', (place) => {
    expect(texts.some(({ where }) => place.test(where))).toBe(true);
  });
});

describe('a text', () => {
  const faultsOf = (given: Record<string, string>): string[] =>
    checkTranslated([{ where: 'seeds: X: field statement', texts: given as never }], site);

  test('in every language that no other stands for has no fault', () => {
    expect(faultsOf({ ar: 'أ', en: 'a' })).toEqual([]);
    expect(faultsOf({ ar: 'أ', en: 'a', fr: 'a' })).toEqual([]);
  });

  test('that lacks one is named with it', () => {
    expect(faultsOf({ en: 'a' })).toEqual([
      'seeds: X: field statement.ar: received nothing, expected a text in every language',
    ]);
  });

  test('in a language that the site does not have is named with it', () => {
    expect(faultsOf({ ar: 'أ', en: 'a', de: 'a' })).toEqual([
      'seeds: X: field statement.de: received de, expected one of ar, en, fr',
    ]);
  });

  test('that may be missing says the numbers of the one that stands in for it', () => {
    const english = 'A budget of 11 billion dirhams, 12\u202f000 people, 2.5 %.';
    const french = (budget: string): string => `12\u202f000 personnes, ${budget} de dirhams, 2,5 %.`;
    expect(faultsOf({ ar: 'أ', en: english, fr: french('11 milliards') })).toEqual([]);
    expect(faultsOf({ ar: 'أ', en: english, fr: french('11 millions') })).toEqual([
      `seeds: X: field statement.fr: received 2.5 and 12000 and 11000000 in «${french('11 millions')}», expected 2.5 and 12000 and 11000000000 as in en`,
    ]);
    expect(faultsOf({ ar: 'أ', en: 'a', fr: 'Vers 2030' })).toEqual([
      'seeds: X: field statement.fr: received 2030 in «Vers 2030», expected no number as in en',
    ]);
  });
});
