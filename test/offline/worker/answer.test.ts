// What the worker answers, with network and without.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAnswer } from '../../../src/offline/worker/answer.ts';
import { createCopy } from '../../../src/offline/worker/copy.ts';
import { MemoryCaches } from './memoryCaches.ts';
import { Host, smallRelease } from './smallRelease.ts';

const origin = 'https://example.org';
const release = smallRelease();
let caches: MemoryCaches;
let host: Host;
let answer: (request: Request) => Promise<Response>;

/** Node's requests have no mode `navigate`: this stands for one of a browser. */
const page = (path: string): Request => ({ url: origin + path, mode: 'navigate' }) as Request;
const part = (path: string): Request => ({ url: origin + path, mode: 'cors' }) as Request;
const goOffline = (): void => {
  host.isDown = true;
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
};

beforeEach(async () => {
  caches = new MemoryCaches();
  host = new Host();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', async () => new Response('from the network'));
  const copy = createCopy(release, caches.storage, host.fetchOne);
  await copy.keepAll();
  answer = createAnswer(release, copy);
});
afterEach(() => vi.unstubAllGlobals());

const removeEntry = async (address: string): Promise<unknown> =>
  (await caches.open('miqyas / first')).delete(address);

test('where the browser refuses to open its caches, the network answers', async () => {
  caches.has = () => Promise.reject(new DOMException('unexpected internal error', 'UnknownError'));
  expect(await (await answer(page('/ar/'))).text()).toBe('from the network');
});

describe('without network', () => {
  beforeEach(goOffline);

  test.each(['/ar/', '/ar/?q=x', '/assets/a.js?v=1'])('%s is answered from the copy', async (path) => {
    expect(await (await answer(part(path))).text()).toContain('content of');
  });

  test.each([
    ['/en/about?utm_source=x', '/en/about/?utm_source=x'],
    ['/ar', '/ar/'],
    ['/ar/index.html', '/ar/'],
  ])('%s sends the reader to %s', async (path, target) => {
    const { status, headers } = await answer(page(path));
    expect(status).toBe(302);
    expect(headers.get('location')).toBe(origin + target);
  });

  test('a search text comes out of its pack', async () => {
    expect(await (await answer(part('/pagefind/ar/s1.0.json'))).json()).toEqual({ title: 'نص' });
  });

  test('a part of the search index comes out of its pack as bytes', async () => {
    const response = await answer(part('/pagefind/index/w_1.pf_index'));
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255]);
  });

  test('what a pack does not hold is asked of the network', async () => {
    await expect(answer(part('/pagefind/index/w_2.pf_index'))).rejects.toThrow('no network');
  });

  test.each([
    ['/en/nothing/', 'content of en/404/index.html'],
    ['/nothing/', 'content of ar/404/index.html'],
  ])('%s leads nowhere, in its language', async (path, text) => {
    const response = await answer(page(path));
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(text);
  });

  test.each([
    ['/en/about/', 'damaged'],
    ['/ar/', 'تالفة'],
  ])('%s says that it is lost where the copy lost it', async (path, words) => {
    await removeEntry(path);
    const response = await answer(page(path));
    expect(response.status).toBe(503);
    expect(await response.text()).toContain(words);
  });

  test('a part that the copy lost is an error, and so is one that it never had', async () => {
    await removeEntry('/assets/a.js');
    await expect(answer(part('/assets/a.js'))).rejects.toThrow('no network');
    await expect(answer(part('/assets/b.js'))).rejects.toThrow('no network');
  });
});

describe('with network', () => {
  test('what is not of the copy comes from the network', async () => {
    expect(await (await answer(part('/ar/feed.xml'))).text()).toBe('from the network');
  });

  test('a lost file is fetched again and kept', async () => {
    await removeEntry('/ar/');
    expect(await (await answer(page('/ar/'))).text()).toBe('content of ar/index.html');
    goOffline();
    expect(await (await answer(page('/ar/'))).text()).toBe('content of ar/index.html');
  });

  test('a page may be of a newer release, a part may not', async () => {
    await removeEntry('/ar/');
    await removeEntry('/assets/a.js');
    host.others = new Set(['ar/index.html', 'assets/a.js']);
    expect(await (await answer(page('/ar/'))).text()).toBe('another ar/index.html');
    await expect(answer(part('/assets/a.js'))).rejects.toThrow('another version');
  });

  test('after a removal everything comes from the network, and nothing is kept again', async () => {
    await caches.delete('miqyas / first');
    expect(await (await answer(page('/ar/'))).text()).toBe('from the network');
    expect(await caches.keys()).toEqual([]);
  });
});
