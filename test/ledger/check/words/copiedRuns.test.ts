// No six words of a source article in a row, however they are spelt.
import { describe, expect, test } from 'vitest';
import { readSourceRuns, runsOf } from '../../../../src/ledger/check/words/copiedRuns.ts';

describe('runs of six words', () => {
  test('five words make none, seven make two', () => {
    expect(runsOf('one two three four five')).toEqual([]);
    expect(runsOf('one two three four five six seven')).toHaveLength(2);
  });

  test('spelling, marks, punctuation and digit set do not hide a copy', () => {
    const [plain] = runsOf('أعلن المركز عن قدرة 40 ميغاواط');
    const [disguised] = runsOf('اعلنَ المركز، عن قُدرة ٤٠ ميغـاواط');
    expect(disguised?.hash).toBe(plain?.hash);
  });

  test('a run is shown as its words, with spaces', () => {
    expect(runsOf('One two three four five six')[0]?.words).toBe('one two three four five six');
  });

  test('only the files of runs are read', () => {
    for (const hash of readSourceRuns('seeds')) expect(hash).toMatch(/^[0-9a-f]{12}$/);
  });

  test('every source article is represented', () => {
    expect(readSourceRuns('seeds').size).toBeGreaterThan(2000);
  });
});
