// The page says how often intervals like its own have held, from the trials of the seeds.
import { expect, test } from 'vitest';
import { trialCoverage } from '../../../src/seeds/measured/blindTrials.ts';
import { trialsInWords } from '../../../src/simulator/panels/curve/interval.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';

test('74 of 100 in the first trial, 37 in the second', () => {
  expect(Math.round(100 * trialCoverage.first)).toBe(74);
  expect(Math.round(100 * trialCoverage.kept)).toBe(37);
});

test.each(languages)('both stand in the sentence in %s, and no place is left open', (language) => {
  const { intervalHeld } = stringsOf(language).simulator.pageOnly;
  const sentence = trialsInWords(language, intervalHeld, trialCoverage);
  expect(sentence).toMatch(/74\D+100|74 .*100/);
  expect(sentence).toContain('37');
  expect(sentence).not.toMatch(/[{}]/);
});
