// Every reason for a bend has a sentence in every language, filled with the model's numbers.
import { describe, expect, test } from 'vitest';
import { lossCauses } from '../../../src/model/cluster/site/losses.ts';
import { type Bend, bendReasons } from '../../../src/model/cluster/site/reasons/bendReason.ts';
import { firstView } from '../../../src/simulator/firstPicture.ts';
import { bendInWords, bendReasonSentence } from '../../../src/simulator/panels/curve/bendReasonSentence.ts';
import { fallOf } from '../../../src/simulator/panels/curve/fall.ts';
import type { View } from '../../../src/simulator/panels/view.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';
import { formatNumber } from '../../../src/text/numbers.ts';
import { seeds } from '../seeds.ts';

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

describe('a fall', () => {
  const pointsOf = (works: readonly number[]) =>
    works.map((usefulMw, i) => ({
      siteMw: 40 + 20 * i,
      idealMw: 40 + 20 * i,
      usefulMw,
      lossesMw: lossCauses.map(() => 0),
    }));

  test.each([
    ['once', [5, 9, 8.5, 8, 12], undefined, { fromMw: 60, toMw: 100, lostMw: 1 }],
    ['twice: the deepest', [5, 9, 8.8, 12, 11, 13], undefined, { fromMw: 100, toMw: 120, lostMw: 1 }],
    ['where it bends most: another', [5, 9, 8.8, 12, 11, 13], 100, { fromMw: 60, toMw: 80, lostMw: 0.2 }],
    ['where it bends most alone', [5, 9, 8, 12], 60, null],
    ['by less than is written', [5, 9, 8.97, 12], undefined, null],
    ['nowhere', [5, 9, 9, 12], undefined, null],
    ['without a point', [], undefined, null],
  ])('%s', (_, works, bendMw, fall) => {
    const found = fallOf(pointsOf(works), bendMw);
    expect(found && { ...found, lostMw: Number(found.lostMw.toFixed(6)) }).toEqual(fall);
  });

  test.each(languages)('is said behind the bend, with or without one, in %s', (language) => {
    const view = firstView(language, seeds);
    const withTrace = (plane: Partial<View['plane']>): string =>
      bendInWords({
        ...view,
        plane: { ...view.plane, traces: { ...view.plane.traces, grown: pointsOf([5, 9, 8, 12]) }, ...plane },
      });
    const alone = bendInWords({ ...view });
    const fall = withTrace({ bend: null });
    expect(fall).toMatch(/60.*80.*1[.,]0/);
    expect(fall).not.toMatch(/[{}]/);
    expect(withTrace({})).toBe(`${alone} ${fall}`);
    expect(withTrace({ bend: null, stale: ['grown'] })).toBe('');
  });
});
