// Every reason for a bend has a sentence in every language, filled with the model's numbers.
import { describe, expect, test } from 'vitest';
import { type Bend, bendReasons } from '../../../src/model/cluster/site/bendReason.ts';
import { bendReasonSentence } from '../../../src/simulator/panels/curve/bendReasonSentence.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';
import { formatNumber } from '../../../src/text/numbers.ts';

const bend: Bend = {
  reason: 'batchLimit',
  addedMw: 20,
  gainedMw: 0.25,
  lostMw: 14.75,
  batchTokens: 61_079_552,
  batchLimitTokens: 61_083_000,
  idleGpusPerDomain: 8,
  pipeline: 16,
  microBatches: 17,
  goodput: 0.829,
};

describe.each(languages)('in %s', (language) => {
  test.each(bendReasons)('%s has a sentence of its own with nothing left open', (reason) => {
    const words = stringsOf(language).simulator.bendReasons;
    const sentence = bendReasonSentence(language, { ...bend, reason }, 440, words);
    expect(sentence).not.toMatch(/[{}]/);
    expect(Object.values(words).filter((text) => text === words[reason])).toHaveLength(1);
    expect(sentence).toContain(formatNumber(language, 0.3, 1));
  });
});

test('the limit of a batch, in English', () =>
  expect(bendReasonSentence('en', bend, 440, stringsOf('en').simulator.bendReasons)).toBe(
    'Why the curve bends here: the batch stands at its limit of ⁦61\u00a0M⁩ tokens and has no room for more chips. Of 20 MW added, 0.3 MW become useful.',
  ));
