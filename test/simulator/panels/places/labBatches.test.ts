// What laboratories trained with, on the axis of the batch: the record over the critical batch of that run.
import { expect, test } from 'vitest';
import { siteRecords } from '../../../../src/seeds/measured/siteRecords.ts';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import { pageFilesOf } from '../../../../src/simulator/pageFiles.ts';
import { labMarks } from '../../../../src/simulator/panels/places/labBatches.ts';
import { languages } from '../../../../src/site/locales.ts';
import { seeds } from '../../seeds.ts';

const defaults = defaultsOf(seeds);

test.each(languages)('in %s every record whose tokens seen are known is sent to the page', (language) => {
  const known = siteRecords.batches.filter(({ tokensSeen }) => tokensSeen !== null);
  expect(known.length).toBeGreaterThan(0);
  expect(pageFilesOf(language).later.batches.map(({ batchTokens }) => batchTokens)).toEqual(
    known.map(({ batchTokens }) => batchTokens),
  );
});

test('a mark stands at the batch over the critical batch, and moves with the reader\u2019s critical batch', () => {
  const { batches } = pageFilesOf('en').later;
  const marks = labMarks(batches, defaults, seeds);
  for (const { name, batch } of marks) {
    const record = siteRecords.batches.find((each) => each.name.en === name);
    expect(batch).toBeCloseTo((record?.batchTokens ?? 0) / (record?.criticalBatchTokens ?? 1), 6);
  }
  const doubled = labMarks(batches, { ...defaults, crit: 2 * defaults.crit }, seeds);
  for (const [i, { batch }] of doubled.entries()) expect(batch).toBeCloseTo((marks[i]?.batch ?? 0) / 2, 6);
});
