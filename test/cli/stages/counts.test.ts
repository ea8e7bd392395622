// What a stage of `npm test` counts.
import { expect, test } from 'vitest';
import { countsOfReport, summaryLines } from '../../../src/cli/stages/counts.ts';

const report = (passed: number, total: number, success: boolean): string =>
  JSON.stringify({ numPassedTests: passed, numTotalTests: total, success });

test.each([
  ['all pass', report(3, 3, true), 0, { passed: 3, failed: 0 }],
  ['one fails', report(2, 3, false), 1, { passed: 2, failed: 1 }],
  ['one is skipped', report(2, 3, true), 0, { passed: 2, failed: 1 }],
  ['a file does not load', report(3, 3, false), 1, { passed: 3, failed: 1 }],
  ['an error comes after the tests', report(3, 3, true), 1, { passed: 3, failed: 1 }],
  ['there is no test', report(0, 0, true), 0, { passed: 0, failed: 1 }],
  ['there is no report', undefined, 0, { passed: 0, failed: 1 }],
] as const)('when %s', (_case, text, exitCode, expected) => {
  expect(countsOfReport(text, exitCode)).toEqual(expected);
});

test('the summary names each kind, and failures loudly', () => {
  const results = new Map([
    ['types', { passed: 1, failed: 0 }],
    ['node tests', { passed: 40, failed: 2 }],
  ]);
  expect(summaryLines(results)).toEqual([
    '  types           1 passed',
    '  node tests     40 passed, 2 FAILED',
  ]);
});
