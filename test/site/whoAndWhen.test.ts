// Who says a claim and when: named where the ledger has it, and said in words where it has not.
import { describe, expect, test } from 'vitest';
import { ledger } from '../../src/site/ledger/ledger.ts';
import { whoAndWhen } from '../../src/site/ledger/whoAndWhen.ts';
import { languages, stringsOf } from '../../src/site/locales.ts';

describe.each(languages)('in %s', (lang) => {
  const { noSpeaker, saidUndated } = stringsOf(lang).explainer;

  test('every claim has its date, or the words that it has none', () => {
    const unsaid = [...ledger.claims.keys()].filter((id) => {
      const said = whoAndWhen(lang, id) ?? '';
      return !/\d{4}/.test(said) && !said.toLowerCase().includes(saidUndated.toLowerCase());
    });
    expect(unsaid).toEqual([]);
  });

  test('every announced claim has its speaker, or the words that none is named', () => {
    const announced = [...ledger.claims.values()].filter(({ status }) => status === 'announced');
    for (const { id } of announced) expect(whoAndWhen(lang, id), id).toContain(' · ');
    expect(whoAndWhen(lang, '001-budget-11bn')?.toLowerCase()).toContain(noSpeaker.toLowerCase());
  });
});

test.each([
  // A speaker of its own, that of the whole article, none, the author's thought, a report.
  [
    '001-ustda-feasibility',
    'The agency’s regional director, Gretchen Krantz-Evans · first announced: January 2026',
  ],
  ['003-phase1-40mw', 'The companies of the project, relayed by the article · first announced: 13 June 2025'],
  ['001-budget-11bn', 'No speaker named · first announced: September 2024'],
  ['001-law-ai', 'Othmane Kaddouri · the article bears no date'],
  ['004-professional-sources', 'Article of 24 January 2026'],
  ['001-gdp-100bn', '“the minister of digital transition”, not named · first announced: 12 January 2026'],
])('%s', (id, said) => {
  expect(whoAndWhen('en', id)).toBe(said);
});

test('a fact from elsewhere has speaker and date in its citation', () => {
  expect(whoAndWhen('en', 'E-naver-13june')).toBeUndefined();
});
