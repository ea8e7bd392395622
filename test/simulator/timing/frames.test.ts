// What thousands of messages tell is shown a few times in a second, the last of them always.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paced } from '../../../src/simulator/timing/frames.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first value is shown at once, of those that follow the latest after the pause', () => {
  const shown: number[] = [];
  const { tell } = paced<number>(250, (value) => shown.push(value));
  for (let value = 1; value <= 1000; value += 1) tell(value);
  expect(shown).toEqual([1]);
  vi.advanceTimersByTime(249);
  expect(shown).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(shown).toEqual([1, 1000]);
});

test('after a pause without a value the next is shown at once', () => {
  const shown: number[] = [];
  const { tell } = paced<number>(250, (value) => shown.push(value));
  tell(1);
  vi.advanceTimersByTime(250);
  tell(2);
  expect(shown).toEqual([1, 2]);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(250);
  expect(vi.getTimerCount()).toBe(0);
});

test('what waits is shown at once where it hurries, and not again', () => {
  const shown: number[] = [];
  const { tell, hurry } = paced<number>(250, (value) => shown.push(value));
  tell(1);
  tell(2);
  hurry();
  hurry();
  vi.advanceTimersByTime(1000);
  expect(shown).toEqual([1, 2]);
});
