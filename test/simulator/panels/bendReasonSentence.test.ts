// Every reason for a bend has a sentence in every language, filled with the model's numbers.
import { describe, expect, test } from 'vitest';
import { type Bend, bendReasons } from '../../../src/model/cluster/site/reasons/bendReason.ts';
import { bendReasonSentence } from '../../../src/simulator/panels/curve/bendReasonSentence.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';
import { formatNumber } from '../../../src/text/numbers.ts';

const bend = {
  reason: 'batchLimit' as const,
  cause: 'communication' as const,
  addedMw: 20,
  gainedMw: 0.25,
  lostMw: 14.75,
  batchTokens: 61_079_552,
  batchLimitTokens: 61_083_000,
  idleGpusPerDomain: 8,
  pipeline: 16,
  microBatches: 17,
  goodput: 0.829,
} satisfies Bend;

describe.each(languages)('in %s', (language) => {
  test.each(bendReasons.filter((reason) => reason !== 'none' && reason !== 'runNotFilled'))(
    '%s has a sentence of its own with nothing left open',
    (reason) => {
      const { bendReasons: words, others } = stringsOf(language).simulator;
      const sentence = bendReasonSentence(language, { ...bend, reason }, words, others.million);
      expect(sentence).not.toMatch(/[{}]/);
      expect(Object.values(words).filter((text) => text === words[reason])).toHaveLength(1);
      expect(sentence).toContain(formatNumber(language, 0.3, 1));
    },
  );
});

test.each([
  ['en', 'the batch stands at its limit of 61 million tokens and has'],
  ['ar', 'بلغت رموز الدفعة حدّها، وهو 61 مليونا، ولا مكان'],
] as const)('the limit of a batch is said in words, in %s', (language, words) => {
  const { bendReasons: reasons, others } = stringsOf(language).simulator;
  expect(bendReasonSentence(language, bend, reasons, others.million)).toContain(words);
});
