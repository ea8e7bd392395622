// The pixel ratio of the screen: each change is heard, not only the first, until it is of no more use.
import { afterEach, expect, test, vi } from 'vitest';
import { onPixelRatio } from '../../src/campus/pixelRatio.ts';

afterEach(() => vi.unstubAllGlobals());

test('every change is heard, and none after the end', () => {
  const queries = new Map<string, EventTarget>();
  const screen = (ratio: number): void => {
    vi.stubGlobal('devicePixelRatio', ratio);
  };
  vi.stubGlobal('matchMedia', (query: string) => {
    const target = new EventTarget();
    queries.set(query, target);
    return target;
  });
  const leave = (ratio: number, next: number): void => {
    screen(next);
    queries.get(`(resolution: ${ratio}dppx)`)?.dispatchEvent(new Event('change'));
  };
  const end = new AbortController();
  const heard = vi.fn();
  screen(1);
  onPixelRatio(heard, end.signal);
  leave(1, 2);
  expect(heard).toHaveBeenCalledTimes(1);
  leave(2, 1.5);
  expect(heard).toHaveBeenCalledTimes(2);
  end.abort();
  leave(1.5, 1);
  expect(heard).toHaveBeenCalledTimes(2);
});
