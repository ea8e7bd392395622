// The sample of a mutation run: the same for the same code and seed, wherever the project lies.
import type { Mutant } from '@stryker-mutator/api/core';
import { expect, test } from 'vitest';
import { timedFiles } from '../../src/cli/mutate/quickTests.ts';
import { sampleOf } from '../../src/cli/mutate/sampleChecker.ts';

const mutants = (root: string): Mutant[] =>
  Array.from({ length: 100 }, (_, i) => ({
    id: String(i),
    fileName: `${root}/src/model/a.ts`,
    mutatorName: 'ArithmeticOperator',
    replacement: 'a - b',
    location: { start: { line: i, column: 0 }, end: { line: i, column: 5 } },
  }));

test('has the number asked for, or all there are', () => {
  expect(sampleOf(mutants('/a'), { count: 30, seed: 1 }, '/a').size).toBe(30);
  expect(sampleOf(mutants('/a'), { count: 300, seed: 1 }, '/a').size).toBe(100);
});

test('does not depend on the folder of the project or on the order of the mutants', () => {
  const drawn = sampleOf(mutants('/a'), { count: 30, seed: 1 }, '/a');
  expect(sampleOf(mutants('/b').reverse(), { count: 30, seed: 1 }, '/b')).toEqual(drawn);
});

test('is another one for another seed, and a smaller one lies in a larger one', () => {
  const drawn = sampleOf(mutants('/a'), { count: 30, seed: 1 }, '/a');
  expect(sampleOf(mutants('/a'), { count: 30, seed: 2 }, '/a')).not.toEqual(drawn);
  expect(sampleOf(mutants('/a'), { count: 60, seed: 1 }, '/a').isSupersetOf(drawn)).toBe(true);
});

test('test files have their times from the report, the quickest first, by path from the project', () => {
  const report = [
    { name: '/a/test/model/slow.test.ts', startTime: 1000, endTime: 7500 },
    { name: '/a/test/model/quick.test.ts', startTime: 1000, endTime: 1250 },
  ];
  expect(timedFiles(report, '/a')).toEqual([
    { file: 'test/model/quick.test.ts', seconds: 0.25 },
    { file: 'test/model/slow.test.ts', seconds: 6.5 },
  ]);
});
