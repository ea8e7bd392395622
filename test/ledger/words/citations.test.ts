// Citations: titles stay as they are, and what we say of a source is said in the language of the page.
import { expect, test } from 'vitest';
import { readLedger } from '../../../src/ledger/read/readLedger.ts';
import { citationFor } from '../../../src/ledger/schema/evidence.ts';

const evidence = [...readLedger('seeds').evidence.values()];

/** Words of ours in a citation, outside the titles that it quotes. */
const OURS =
  /(?<![\w.-])(?:after|abstract|also|article|as|by|company|coordinates|entry|exchanges|from|guide|list|note|on|others|page|profile|quotation|quoting|report|same|summary|text|the|through|volume|which|without)(?![\w.-])/i;
const outsideTitles = (citation: string): string =>
  citation
    .replace(/[“«][^”»]*[”»]|CC BY/g, '')
    .replace(/(?:The|Le|La|A) (?=[A-Z])|(?<=Observatory )on(?= Responsible)/g, '');

test.each(evidence.map((entry) => [entry.id, entry] as const))(
  '%s is cited in Arabic where the citation has words of ours',
  (_, entry) => {
    const hasOurs = OURS.test(outsideTitles(entry.citation));
    if (hasOurs) expect(entry.cited?.ar, entry.citation).toBeDefined();
    const shown = citationFor(entry, 'ar');
    expect(outsideTitles(shown)).not.toMatch(OURS);
    if (entry.cited?.ar) expect(shown).toMatch(/[ء-ي]/);
    expect(citationFor(entry, 'en')).toBe(entry.citation);
  },
);

test('a title on an Arabic page stands in Arabic quotation marks', () => {
  const shown = evidence.map((entry) => citationFor(entry, 'ar'));
  expect(shown.filter((citation) => /[“”]/.test(citation))).toEqual([]);
  expect(shown).toContain('Levellers, «What is AI regulation in Morocco?», 2026');
});

test.each(evidence.filter(({ cited }) => cited).map((entry) => [entry.id, entry] as const))(
  '%s names the same numbers in every language',
  (_, { citation, cited }) => {
    const numbersOf = (text: string): string[] =>
      (text.replace(/(\d)[,\u00a0\u202f](?=\d{3})/g, '$1').match(/\d+(?:\.\d+)*/g) ?? []).sort();
    for (const words of Object.values(cited ?? {})) expect(numbersOf(words)).toEqual(numbersOf(citation));
  },
);
