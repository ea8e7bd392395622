// What is shown of other settings is marked once it has stood a while, and a moving hand sees no mark.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Overdue } from '../../../../src/simulator/page/answers/overdue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what goes on standing is due after a while, and no longer once it is of these settings', () => {
  const onDue = vi.fn();
  const overdue = new Overdue(onDue);
  expect(overdue.has('here', true, 'old')).toBe(false);
  vi.runAllTimers();
  expect(onDue).toHaveBeenCalledOnce();
  expect(overdue.has('here', true, 'old')).toBe(true);
  expect(overdue.has('here', false, 'new')).toBe(false);
  expect(overdue.has('here', true, 'new')).toBe(false);
});

test('each answer begins the while anew, as while a hand drags', () => {
  const onDue = vi.fn();
  const overdue = new Overdue(onDue);
  for (let answer = 0; answer < 50; answer++) {
    expect(overdue.has('here', true, answer)).toBe(false);
    vi.advanceTimersByTime(100);
    expect(overdue.has('here', true, answer)).toBe(false);
  }
  expect(onDue).not.toHaveBeenCalled();
});

test('each place has its own while', () => {
  const overdue = new Overdue(() => {});
  overdue.has('here', true, 1);
  overdue.has('below', true, 1);
  vi.runAllTimers();
  expect(overdue.has('here', true, 2)).toBe(false);
  expect(overdue.has('below', true, 1)).toBe(true);
});
