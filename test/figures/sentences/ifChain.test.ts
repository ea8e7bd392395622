// The chain of ifs: cases are counted only where a whole number says what the per cent says, and in the plural it asks for.
import { describe, expect, test } from 'vitest';
import { ifChain } from '../../../src/figures/ifChain/ifChain.ts';
import { ifChainEntry } from '../../../src/figures/ifChain/ifChainEntry.ts';
import { languages } from '../../../src/site/locales.ts';

const material = (language: string) =>
  ifChainEntry.materialIn(language) as unknown as Parameters<typeof ifChain.answer>[1];
/** The sentence where the first step has this chance and the others are sure, or as given. */
const said = (language: string, first: number, others: Record<string, number> = {}): string =>
  ifChain.answer({ first, second: 100, third: 100, fourth: 100, fifth: 100, ...others }, material(language))
    .finding;

describe.each(languages)('in %s', (language) => {
  test.each([34, 40, 60, 70, 99])('%d per cent is no “one in 1” and no “one in 2”', (first) => {
    const [sentence = ''] = said(language, first).split(/[.؟](?:\s|$)/);
    expect(sentence.match(/\d+/g)).toEqual([String(first)]);
  });

  test('20 per cent is one in five', () => {
    expect(said(language, 20)).toMatch(/20.*\b5\b/);
  });

  test('the name of a step stands in quotation marks, whether it is the weakest or impossible', () => {
    const { second } = material(language).words.steps;
    for (const chance of [0, 50])
      expect(said(language, 100, { second: chance })).toMatch(new RegExp(`[«“]\u00a0?${second}\u00a0?[»”]`));
  });
});

test.each([
  [33, '3 مرات'],
  [10, '10 مرات'],
  [9, '11 مرة'],
  [1, '100 مرة'],
])('in Arabic %d per cent is one of «%s»', (first, times) => {
  expect(said('ar', first)).toContain(`من كل ${times}`);
});
