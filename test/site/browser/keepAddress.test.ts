// An address that the browser refuses to change, as Safari does after a hundred times in half a minute, is kept a little later.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepAddress } from '../../../src/site/browser/keepAddress.ts';

const page = { href: 'https://miqyas.example/ar/' };
let isRefusing = false;
const replaceState = vi.fn((_state: unknown, _unused: string, address: string) => {
  if (isRefusing) throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
  page.href = new URL(address, page.href).href;
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', page);
  vi.stubGlobal('history', { state: { found: 'نور' }, replaceState });
  page.href = 'https://miqyas.example/ar/';
  isRefusing = false;
  replaceState.mockClear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('an address is written at once, and the entry of the history keeps its state', () => {
  keepAddress('?mw=120');
  expect(replaceState).toHaveBeenCalledExactlyOnceWith({ found: 'نور' }, '', '?mw=120');
});

test('a refusal stops nobody, and the last address is written once the browser takes it', () => {
  isRefusing = true;
  keepAddress('?mw=120');
  keepAddress('?mw=125');
  isRefusing = false;
  vi.runAllTimers();
  expect(page.href).toBe('https://miqyas.example/ar/?mw=125');
});

test('a reader who has gone elsewhere on the page meanwhile is not taken back', () => {
  isRefusing = true;
  keepAddress('?mw=120');
  isRefusing = false;
  page.href = 'https://miqyas.example/ar/#sources';
  vi.runAllTimers();
  expect(page.href).toBe('https://miqyas.example/ar/#sources');
});

test('a frame that may never write its address is left in peace', () => {
  isRefusing = true;
  keepAddress('?mw=120');
  vi.runAllTimers();
  expect(replaceState.mock.calls.length).toBeLessThan(10);
  expect(vi.getTimerCount()).toBe(0);
});
