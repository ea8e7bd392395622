import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { firstAbort, SilenceError, systemClock, watchSilence, within } from '../../src/engine/waiting.ts';
import { idleClock } from './faults/idleClock.ts';

describe('within', () => {
  const wait = () => ({ clock: idleClock(), who: 'The device', limitMs: 10_000 });
  const never = () => new Promise<string>(() => {});

  test('gives the answer', async () => {
    expect(await within(wait(), async () => 'here')).toBe('here');
    expect(await within(wait(), () => 'at once')).toBe('at once');
  });

  test('passes on what is thrown and what is rejected', async () => {
    const error = new Error('broken');
    await expect(within(wait(), () => Promise.reject(error))).rejects.toBe(error);
    await expect(
      within(wait(), () => {
        throw error;
      }),
    ).rejects.toBe(error);
  });

  test('ends after the limit, and says who was silent', async () => {
    const ended = within(wait(), never);
    await expect(ended).rejects.toThrow(SilenceError);
    await expect(ended).rejects.toThrow('The device did not answer within 10 s.');
  });

  test('ends at once when its signal is aborted, and asks nothing where it was before', async () => {
    const abort = new AbortController();
    const ended = within({ ...wait(), signal: abort.signal }, never);
    abort.abort(new Error('stop'));
    await expect(ended).rejects.toThrow('stop');
    const ask = vi.fn(never);
    await expect(within({ ...wait(), signal: abort.signal }, ask)).rejects.toThrow('stop');
    expect(ask).not.toHaveBeenCalled();
  });

  test('hands a late answer over, and a timely one not', async () => {
    const late = vi.fn();
    const answer = Promise.withResolvers<string>();
    await expect(within(wait(), () => answer.promise, late)).rejects.toThrow(SilenceError);
    answer.resolve('late');
    await vi.waitFor(() => expect(late).toHaveBeenCalledExactlyOnceWith('late'));
    expect(await within(wait(), async () => 'timely', late)).toBe('timely');
    expect(late).toHaveBeenCalledOnce();
  });
});

describe('watchSilence', () => {
  /** A clock that a test moves. */
  function useWatch() {
    vi.useFakeTimers();
    const act = vi.fn();
    return { act, watch: watchSilence({ clock: systemClock, limitMs: 10_000 }, act) };
  }
  afterEach(() => void vi.useRealTimers());

  test('acts once after the limit, however much is asked meanwhile', () => {
    const { act, watch } = useWatch();
    for (let second = 0; second < 10; second++) {
      watch.asked();
      expect(act).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1_000);
    }
    expect(act).toHaveBeenCalledOnce();
  });

  test('begins anew with each answer, and ends with the last', () => {
    const { act, watch } = useWatch();
    watch.asked();
    vi.advanceTimersByTime(9_000);
    watch.heard(true);
    vi.advanceTimersByTime(9_000);
    watch.heard(false);
    vi.advanceTimersByTime(60_000);
    expect(act).not.toHaveBeenCalled();
    watch.asked();
    vi.advanceTimersByTime(10_000);
    expect(act).toHaveBeenCalledOnce();
  });
});

describe('firstAbort', () => {
  test('aborts with the first of its signals, and its reason', () => {
    const [one, two] = [new AbortController(), new AbortController()];
    const { signal } = firstAbort(one.signal, undefined, two.signal);
    expect(signal.aborted).toBe(false);
    two.abort(new Error('two'));
    one.abort(new Error('one'));
    expect(signal.reason).toEqual(new Error('two'));
  });

  test('is aborted where one was before', () => {
    expect(firstAbort(new AbortController().signal, AbortSignal.abort('gone')).signal.reason).toBe('gone');
  });

  test('hears nothing more once it is let go', () => {
    const one = new AbortController();
    const { signal, letGo } = firstAbort(one.signal);
    letGo();
    one.abort();
    expect(signal.aborted).toBe(false);
  });
});

describe('the clock of the system', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('calls after the time, once, and not where it is called off', () => {
    const act = vi.fn();
    systemClock.after(2_500, act);
    const callOff = systemClock.after(1_500, act);
    vi.advanceTimersByTime(1_400);
    callOff();
    vi.advanceTimersByTime(1_099);
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(act).toHaveBeenCalledOnce();
  });

  test('counts a second at most of the time that the machine slept', () => {
    const act = vi.fn();
    systemClock.after(10_000, act);
    // After sleep the one timer that was set is due: nine of the ten seconds are still to come.
    vi.advanceTimersToNextTimer();
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(8_999);
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(act).toHaveBeenCalledOnce();
  });
});
