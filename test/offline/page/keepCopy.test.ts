// Saving the site on demand, and removing it.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isCopyWhole, isInstalled, keepCopy, SILENCE_MS } from '../../../src/offline/page/keepCopy.ts';
import { removeCopy } from '../../../src/offline/page/removeCopy.ts';
import { MemoryCaches } from '../worker/memoryCaches.ts';
import { FakeContainer, FakeWorker } from './browser.ts';

const asWorker = (worker: FakeWorker): ServiceWorker => worker as unknown as ServiceWorker;

/** One way, and every message is there at once. */
class PromptChannel {
  port1 = Object.assign(new EventTarget(), { start() {}, close() {} });
  port2 = {
    postMessage: (data: unknown) => this.port1.dispatchEvent(new MessageEvent('message', { data })),
  };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a worker that installs', () => {
  test.each([
    ['installed', true],
    ['activating', true],
    ['activated', true],
    ['redundant', false],
  ])('and becomes %s has the copy: %o', async (state, expected) => {
    const worker = new FakeWorker('installing');
    const installed = isInstalled(asWorker(worker));
    worker.become(state);
    expect(await installed).toBe(expected);
  });

  test('is known as installed where it is already', async () => {
    expect(await isInstalled(asWorker(new FakeWorker('activated')))).toBe(true);
  });
});

test.each([true, false])('the worker is asked to look over the copy, and says %o', async (isWhole) => {
  const worker = new FakeWorker('activated');
  worker.isWhole = isWhole;
  expect(await isCopyWhole(asWorker(worker))).toBe(isWhole);
  expect(worker.messages).toEqual(['look-over']);
});

test('a worker that falls silent in its look over the copy has failed, and one that goes on has not', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('MessageChannel', PromptChannel);
  const worker = new FakeWorker('activated');
  worker.isHeld = true;
  const whole = isCopyWhole(asWorker(worker));
  vi.advanceTimersByTime(SILENCE_MS - 1);
  worker.port?.postMessage('still-looking');
  vi.advanceTimersByTime(SILENCE_MS - 1);
  worker.port?.postMessage(true);
  expect(await whole).toBe(true);
  const lost = isCopyWhole(asWorker(worker)).catch(String);
  worker.port?.postMessage('still-looking');
  vi.advanceTimersByTime(SILENCE_MS);
  expect(await lost).toContain('received nothing for 120 s');
});

describe('saving on demand', () => {
  test.each([
    ['installed', true],
    ['redundant', false],
  ])('waits for the worker, which becomes %s', async (state, expected) => {
    const browser = new FakeContainer();
    const worker = new FakeWorker('installing');
    browser.registration.installing = worker;
    const saved = keepCopy(browser.container);
    await vi.waitFor(() => expect(browser.registered).toEqual(['/sw.js']));
    worker.become(state);
    expect(await saved).toBe(expected);
  });

  test('lets a worker that stands already fetch what is missing', async () => {
    const browser = new FakeContainer();
    browser.registration.active = new FakeWorker('activated');
    expect(await keepCopy(browser.container)).toBe(true);
    expect(browser.registration.active.messages).toEqual(['look-over']);
  });
});

test('removing takes the worker and the caches of this site alone', async () => {
  const caches = new MemoryCaches();
  for (const name of ['miqyas / a', 'miqyas / b', 'miqyas /other/ a', 'other']) await caches.open(name);
  const unregister = vi.fn(async () => true);
  const container = { getRegistration: async () => ({ unregister }) } as unknown as ServiceWorkerContainer;
  await removeCopy(container, caches.storage);
  expect(unregister).toHaveBeenCalledOnce();
  expect(await caches.keys()).toEqual(['miqyas /other/ a', 'other']);
});
