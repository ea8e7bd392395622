// A hand that goes on keeps table and address waiting; once it rests, or a reader asks, they are written once.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rest } from '../../../src/figures/grammar/live/rest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('written once after the last move, however many there were', () => {
  const act = vi.fn();
  const { begin } = rest(act);
  for (let move = 0; move < 20; move++) {
    begin();
    vi.advanceTimersByTime(100);
  }
  expect(act).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(1);
});

test('written at once where a reader asks, and not again', () => {
  const act = vi.fn();
  const { begin, end } = rest(act);
  end();
  expect(act).not.toHaveBeenCalled();
  begin();
  end();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(1);
});
