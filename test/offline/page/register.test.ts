// When the site saves itself, and what the reader is told.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choose, copyFailed, isOfVisit, noteForVisit } from '../../../src/offline/page/choice.ts';
import { saveForOffline } from '../../../src/offline/page/register.ts';
import { FakeContainer, FakeWorker, stubBrowser } from './browser.ts';

const notices: { kind: string; act?: () => void }[] = [];
vi.mock('../../../src/offline/page/notice.ts', () => ({
  showNotice: async (kind: string, act?: () => void) => void notices.push(act ? { kind, act } : { kind }),
}));

const kinds = (): string[] => notices.map(({ kind }) => kind);
const reload = vi.fn();
let browser: FakeContainer;

beforeEach(() => {
  notices.length = 0;
  reload.mockClear();
  stubBrowser();
  vi.stubGlobal('location', { reload });
  browser = new FakeContainer();
});
afterEach(() => vi.unstubAllGlobals());

/** After this, whatever was about to be said has been said. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await vi.dynamicImportSettled();
}

/** A site that is kept already, and looked over in this visit. */
function keptSite(): FakeWorker {
  const worker = new FakeWorker('activated');
  browser.controller = worker;
  browser.registration.active = worker;
  noteForVisit('looked-over');
  return worker;
}

function newRelease(): FakeWorker {
  const worker = new FakeWorker('installing');
  browser.registration.installing = worker;
  browser.registration.dispatchEvent(new Event('updatefound'));
  return worker;
}

async function finishInstall(worker: FakeWorker): Promise<void> {
  browser.registration.installing = null;
  browser.registration.waiting = worker;
  worker.become('installed');
  await vi.waitFor(() => expect(kinds()).toEqual(['update']));
}

describe('the first visit', () => {
  test('registers the worker under the path of the site', async () => {
    await saveForOffline(browser.container);
    expect(browser.registered).toEqual(['/sw.js']);
  });

  test('registers nothing after a removal', async () => {
    choose('off');
    await saveForOffline(browser.container);
    expect(browser.registered).toEqual([]);
  });

  test('leaves nothing behind where the reader removes the copy while the worker registers', async () => {
    const { register } = browser;
    browser.register = async (url) => {
      choose('off');
      return register(url);
    };
    await saveForOffline(browser.container);
    expect(browser.registration.isGone).toBe(true);
  });

  test('calls a copy that the reader has removed no failure', async () => {
    const worker = new FakeWorker('installing');
    browser.registration.installing = worker;
    await saveForOffline(browser.container);
    choose('off');
    worker.become('redundant');
    await settle();
    expect({ said: kinds(), isFailed: isOfVisit('failed') }).toEqual({ said: [], isFailed: false });
  });

  test('says once that the copy could not be made, and does not try again in the same visit', async () => {
    const failed = vi.fn();
    document.addEventListener(copyFailed, failed);
    const worker = new FakeWorker('installing');
    browser.registration.installing = worker;
    await saveForOffline(browser.container);
    worker.become('redundant');
    await vi.waitFor(() => expect(kinds()).toEqual(['unsaved']));
    expect(failed).toHaveBeenCalledOnce();
    await saveForOffline(browser.container);
    await settle();
    expect(browser.registered).toHaveLength(1);
    expect(kinds()).toEqual(['unsaved']);
  });

  test('says nothing of an update while the first version is about to start', async () => {
    const worker = new FakeWorker('installing');
    browser.registration.installing = worker;
    await saveForOffline(browser.container);
    browser.registration.waiting = worker;
    worker.become('installed');
    browser.registration.waiting = null;
    browser.registration.active = worker;
    worker.become('activated');
    await settle();
    expect(kinds()).toEqual([]);
  });
});

describe('a new version', () => {
  test('is named when it waits, and taken by the button with one reload', async () => {
    keptSite();
    await saveForOffline(browser.container);
    const worker = newRelease();
    await finishInstall(worker);
    notices[0]?.act?.();
    expect(worker.messages).toEqual(['use-new-version']);
    expect(reload).not.toHaveBeenCalled();
    browser.dispatchEvent(new Event('controllerchange'));
    browser.dispatchEvent(new Event('controllerchange'));
    expect(reload).toHaveBeenCalledOnce();
  });

  test('that another tab has taken is taken by the button too', async () => {
    keptSite();
    await saveForOffline(browser.container);
    await finishInstall(newRelease());
    browser.registration.waiting = null;
    notices[0]?.act?.();
    expect(reload).toHaveBeenCalledOnce();
  });

  test('that waited before this page is named at once', async () => {
    keptSite();
    browser.registration.waiting = new FakeWorker('installed');
    await saveForOffline(browser.container);
    await vi.waitFor(() => expect(kinds()).toEqual(['update']));
  });

  test('that cannot be kept leaves the old one without a word', async () => {
    keptSite();
    await saveForOffline(browser.container);
    newRelease().become('redundant');
    await settle();
    expect(isOfVisit('failed')).toBe(false);
    expect(kinds()).toEqual([]);
  });

  test('is not named again in a visit whose reader closed the note', async () => {
    keptSite();
    noteForVisit('closed-update');
    browser.registration.waiting = new FakeWorker('installed');
    await saveForOffline(browser.container);
    await settle();
    expect(kinds()).toEqual([]);
  });
});

describe('a kept copy', () => {
  test('is looked over once in a visit', async () => {
    const worker = new FakeWorker('activated');
    browser.registration.active = worker;
    await saveForOffline(browser.container);
    await saveForOffline(browser.container);
    expect(worker.messages).toEqual(['look-over']);
    await settle();
    expect(kinds()).toEqual([]);
  });

  test('that cannot be mended is named', async () => {
    browser.registration.active = new FakeWorker('activated');
    browser.registration.active.isWhole = false;
    await saveForOffline(browser.container);
    await vi.waitFor(() => expect(kinds()).toEqual(['broken']));
  });

  test('that a page found damaged is named on the next page', async () => {
    const worker = keptSite();
    await saveForOffline(browser.container);
    expect(worker.messages).toEqual(['is-broken']);
    browser.dispatchEvent(new MessageEvent('message', { data: 'cache-broken' }));
    await vi.waitFor(() => expect(kinds()).toEqual(['broken']));
  });
});
