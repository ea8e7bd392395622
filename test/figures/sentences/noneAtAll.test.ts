// Nothing is said as nothing: no counted noun after 0, and no share that two digits would print as 0,00.
import { expect, test } from 'vitest';
import { ifChain } from '../../../src/figures/ifChain/ifChain.ts';
import { ifChainEntry } from '../../../src/figures/ifChain/ifChainEntry.ts';
import { netting } from '../../../src/figures/netting/netting.ts';
import { nettingEntry } from '../../../src/figures/netting/nettingEntry.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';
import { plural } from '../../../src/text/plurals.ts';

test.each(languages)('in %s three debts of nothing have no number in their sentence', (language) => {
  const given = nettingEntry.materialIn(language) as unknown as Parameters<typeof netting.answer>[1];
  expect(netting.answer({ first: 0, second: 0, third: 0 }, given).finding).not.toMatch(/\d/);
  expect(netting.answer({ first: 5, second: 5, third: 5 }, given).finding).toMatch(/\d/);
});

test.each(languages)('in %s five steps of 5 per cent are less than 0.01 per cent, not 0.00', (language) => {
  const given = ifChainEntry.materialIn(language) as unknown as Parameters<typeof ifChain.answer>[1];
  const { finding, label, rows, drawing } = ifChain.answer(
    { first: 5, second: 5, third: 5, fourth: 5, fifth: 5 },
    given,
  );
  for (const text of [finding, label, rows.flat().join(' | '), drawing.content]) {
    expect(text).not.toMatch(/\b0[.,]00\b/);
    expect(text).toMatch(/\b0[.,]01\b/);
  }
  expect(finding).toContain(given.words.below.replace('{n}', '').trim());
});

test('in Arabic a year whose stops round to none has less than one', () => {
  const { pauses } = stringsOf('ar').simulator.weather;
  expect(plural('ar', 0, pauses)).toBe('مع أقل من توقف واحد في السنة');
});
