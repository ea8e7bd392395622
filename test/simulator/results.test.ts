// The downloads and the table say what the reports say.
import { describe, expect, test } from 'vitest';
import { DEFAULT_SITE_POWERS_MW } from '../../src/engine/scenario.ts';
import { firstAnswers } from '../../src/simulator/firstPicture.ts';
import { defaultsOf } from '../../src/simulator/inputs/rules.ts';
import { nearestSize, rowsOf } from '../../src/simulator/panels/sizes/table.ts';
import { csvOf, jsonOf, type Outcome } from '../../src/simulator/results.ts';
import { seeds } from './seeds.ts';

const reports = firstAnswers(seeds).reports;
const outcome: Outcome = {
  settings: defaultsOf(seeds),
  address: 'https://miqyas.example/en/simulator/',
  state: 'done',
  checksum: '0123abcd',
  status: { backend: 'cpu', reason: 'requested', threadCount: 2, adapterName: '', faults: null },
  reports: reports.with(5, null),
  delayFractions: DEFAULT_SITE_POWERS_MW.map(() => [0.03, 0.031]),
  failures: firstAnswers(seeds).failures,
};

describe('CSV', () => {
  const lines = csvOf(outcome)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));

  test('has a head and one line of the same length for each size', () => {
    expect(lines).toHaveLength(1 + DEFAULT_SITE_POWERS_MW.length);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  test('states racks, chips and repeats of the first size', () => {
    const cell = (name: string): string | undefined => lines[1]?.[lines[0]?.indexOf(name) ?? -1];
    expect(['site_mw', 'racks', 'gpus', 'repeats_drawn'].map(cell)).toEqual(['40', '227', '16344', '2']);
  });

  test('leaves a size where nothing fits empty behind its power', () => {
    expect(lines[6]?.[0]).toBe('140');
    expect(lines[6]?.slice(1).every((cell) => cell === '')).toBe(true);
  });
});

test('JSON holds settings, address, checksum and every size', () => {
  const { settings, address, checksum, sizes } = JSON.parse(jsonOf(outcome));
  expect({ settings, address, checksum }).toEqual({
    settings: outcome.settings,
    address: outcome.address,
    checksum: '0123abcd',
  });
  expect(sizes).toHaveLength(24);
  expect(sizes[5]).toEqual({ siteMw: 140, fits: false });
});

test('JSON holds every run of the drawn failures, or says that none was drawn', () => {
  const { failures } = JSON.parse(jsonOf(outcome));
  expect(failures.goodputs).toHaveLength(256);
  expect(failures).toEqual(outcome.failures);
  expect(JSON.parse(jsonOf({ ...outcome, failures: null })).failures).toBeNull();
});

describe('table', () => {
  test('compares with the first size that fits', () => {
    expect(rowsOf(reports)[0]?.times).toBe('1.00');
    expect(rowsOf(reports.with(0, null))[1]?.times).toBe('1.00');
  });

  test.each([
    [40, 0],
    [49, 0],
    [50, 0],
    [51, 1],
    [500, 23],
  ])('the size nearest to %d MW is number %d', (siteMw, size) => {
    expect(nearestSize(siteMw)).toBe(size);
  });
});
