// A request that is never answered is told after ten seconds, like one that is lost, until its answer comes.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { heard } from '../../../src/site/browser/heard.ts';

const told: boolean[] = [];
const tell = (isMissing: boolean): number => told.push(isMissing);

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

test('an answer that is late is missed until it comes', async () => {
  const answer = Promise.withResolvers<string>();
  const asked = heard(answer.promise, tell);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual([true]);
  answer.resolve('late');
  expect(await asked).toBe('late');
  expect(told).toEqual([true, false]);
});

test('an answer in time is missed by nobody, a loss at once', async () => {
  expect(await heard(Promise.resolve('here'), tell)).toBe('here');
  await expect(heard(Promise.reject(new Error('lost')), tell)).rejects.toThrow('lost');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([false, true]);
});

test('a page whose scripts are not answered says so as late', async () => {
  const { document } = parseHTML('<html></html>');
  runInNewContext(readFileSync('src/site/theme.js', 'utf8'), {
    document,
    self: {},
    location: { hash: '' },
    performance: { getEntriesByType: () => [] },
    setTimeout,
    addEventListener: () => undefined,
  });
  await vi.advanceTimersByTimeAsync(9_999);
  expect(document.documentElement.dataset.scriptLost).toBe(undefined);
  await vi.advanceTimersByTimeAsync(1);
  expect(document.documentElement.dataset.scriptLost).toBe('');
});
