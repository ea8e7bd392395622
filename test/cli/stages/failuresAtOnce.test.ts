// The reporter that names a failed test as soon as it has failed.
import { beforeEach, expect, test, vi } from 'vitest';
import type { TestCase, TestModule } from 'vitest/node';
import FailuresAtOnce, { openOutput } from '../../../src/cli/stages/failuresAtOnce.ts';

const { writeSync } = vi.hoisted(() => ({ writeSync: vi.fn() }));
vi.mock('node:fs', () => ({ writeSync }));

const reporter = new FailuresAtOnce();
const testThat = (state: string, message = ''): TestCase =>
  ({
    fullName: 'a sum > is right',
    module: { relativeModuleId: 'test/sum.test.ts' },
    result: () => ({ state, errors: [{ message }] }),
  }) as unknown as TestCase;

beforeEach(() => {
  writeSync.mockClear();
});

test('a failed test is one line with file, name and the first line of its message', () => {
  reporter.onTestCaseResult(testThat('failed', 'expected 1 to be 2\n+ 1\n- 2'));
  expect(writeSync.mock.calls).toEqual([
    [openOutput, '  FAILED test/sum.test.ts: a sum > is right: expected 1 to be 2\n'],
  ]);
});

test.each(['passed', 'skipped', 'pending'])('a test that is %s is no line', (state) => {
  reporter.onTestCaseResult(testThat(state));
  expect(writeSync).not.toHaveBeenCalled();
});

test('a file that does not load is a line', () => {
  const errors = () => [{ message: 'Cannot find module' }];
  reporter.onTestModuleEnd({
    relativeModuleId: 'test/sum.test.ts',
    errors,
  } as unknown as TestModule);
  expect(writeSync.mock.calls).toEqual([[openOutput, '  FAILED test/sum.test.ts: Cannot find module\n']]);
});
