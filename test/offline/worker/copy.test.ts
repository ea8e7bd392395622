// The saved copy is whole or it is not there, mixes no versions, and mends itself.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createCopy } from '../../../src/offline/worker/copy.ts';
import type { KeptFile, Release } from '../../../src/offline/worker/release.ts';
import { MemoryCaches } from './memoryCaches.ts';
import { Host, smallRelease } from './smallRelease.ts';

const cacheName = 'miqyas / first';
let caches: MemoryCaches;
let host: Host;
const copyOf = (release: Release) => createCopy(release, caches.storage, host.fetchOne);
const fileOf = (release: Release, path: string): KeptFile =>
  release.files.find((file) => file.path === path) as KeptFile;
const addresses = async (name: string): Promise<string[]> =>
  [...(await caches.open(name)).entries.keys()].sort();

beforeEach(() => {
  caches = new MemoryCaches();
  host = new Host();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

describe('keeping a release', () => {
  test('asks once for each file, and keeps it under its address', async () => {
    const release = smallRelease('/m/');
    await copyOf(release).keepAll();
    expect(host.asked).toHaveLength(release.files.length);
    expect(await addresses('miqyas /m/ first')).toEqual([...host.asked].sort());
    expect(host.asked).toContain('/m/en/about/');
  });

  test.each(['another version', 'no network'])('leaves nothing behind where it meets %s', async (fault) => {
    if (fault === 'no network') host.isDown = true;
    else host.others.add('en/about/index.html');
    await expect(copyOf(smallRelease()).keepAll()).rejects.toThrow(fault);
    expect(await caches.keys()).toEqual([]);
  });

  test('asks for nothing more once a file failed', async () => {
    const files = Array.from({ length: 100 }, (_, i) => ({ path: `assets/${i}.js`, hash: `${i}` }));
    host.isDown = true;
    await expect(copyOf({ ...smallRelease(), files }).keepAll()).rejects.toThrow('no network');
    expect(host.asked.length).toBeLessThanOrEqual(6);
  });

  test('takes what did not change from the release before', async () => {
    await copyOf(smallRelease()).keepAll();
    host.asked = [];
    await copyOf({ ...smallRelease('/', { 'assets/a.js': 'new hash' }), name: 'second' }).keepAll();
    expect(host.asked).toEqual(['/assets/a.js']);
    expect(await addresses('miqyas / second')).toEqual(await addresses(cacheName));
  });

  test('takes nothing damaged from the release before', async () => {
    await copyOf(smallRelease()).keepAll();
    await (await caches.open(cacheName)).put('/ar/', new Response('damaged'));
    host.asked = [];
    await copyOf({ ...smallRelease(), name: 'second' }).keepAll();
    expect(host.asked).toEqual(['/ar/']);
  });

  test('removes other releases of this site and nothing of another site', async () => {
    for (const name of ['miqyas / old', 'miqyas /m/ old', 'other']) await caches.open(name);
    const copy = copyOf(smallRelease());
    await copy.keepAll();
    await copy.dropOthers();
    expect((await caches.keys()).sort()).toEqual([cacheName, 'miqyas /m/ old', 'other'].sort());
  });
});

describe('a kept copy', () => {
  const release = smallRelease();
  const file = fileOf(release, 'ar/index.html');
  const damages: [string, () => Promise<unknown>][] = [
    ['missing', async () => (await caches.open(cacheName)).delete('/ar/')],
    ['replaced', async () => (await caches.open(cacheName)).put('/ar/', new Response('damaged'))],
    [
      'changed under its headers',
      async () => {
        const cache = await caches.open(cacheName);
        const { headers } = (await cache.match('/ar/')) as Response;
        await cache.put('/ar/', new Response('damaged', { headers }));
      },
    ],
  ];

  test('gives a file as it was kept', async () => {
    const copy = copyOf(release);
    await copy.keepAll();
    expect(await (await copy.read(file))?.text()).toBe('content of ar/index.html');
  });

  test.each(damages)('notices that a file is %s, and mends it', async (_, damage) => {
    const copy = copyOf(release);
    await copy.keepAll();
    await damage();
    expect(await copy.read(file)).toBeUndefined();
    const { response } = await copy.mend(file);
    expect(await response.text()).toBe('content of ar/index.html');
    expect(await (await copy.read(file))?.text()).toBe('content of ar/index.html');
    expect(copy.isBroken()).toBe(false);
  });

  test.each(damages)('is whole again after a look over where a file was %s', async (_, damage) => {
    const copy = copyOf(release);
    await copy.keepAll();
    await damage();
    host.asked = [];
    expect(await copy.lookOver()).toBe(true);
    expect(host.asked).toEqual(['/ar/']);
  });

  test('comes back whole where the browser removed all of it', async () => {
    const copy = copyOf(release);
    await copy.keepAll();
    await caches.delete(cacheName);
    expect(await copy.isThere()).toBe(false);
    const onFile = vi.fn();
    expect(await copy.lookOver(onFile)).toBe(true);
    // While it is fetched, and while it is read.
    expect(onFile).toHaveBeenCalledTimes(2 * release.files.length);
    expect(await addresses(cacheName)).toHaveLength(release.files.length);
  });

  test('that the reader removes while it is looked over stays away', async () => {
    const copy = copyOf(release);
    await copy.keepAll();
    host.asked = [];
    let reads = 0;
    const match = caches.match.bind(caches);
    caches.match = async (address, of) => {
      reads += 1;
      if (reads === 2) await caches.delete(cacheName);
      return match(address, of);
    };
    expect(await copy.lookOver()).toBe(false);
    expect(await caches.keys()).toEqual([]);
    expect(host.asked).toEqual([]);
  });

  test('that the reader removes while a damaged file is on its way stays away', async () => {
    const copy = copyOf(release);
    await copy.keepAll();
    const mending = copy.mend(file);
    await caches.delete(cacheName);
    await mending;
    expect(await caches.keys()).toEqual([]);
  });

  test.each(['another version', 'no network'])('says that it is broken while it meets %s', async (fault) => {
    const copy = copyOf(release);
    await copy.keepAll();
    await (await caches.open(cacheName)).delete('/ar/');
    if (fault === 'no network') host.isDown = true;
    else host.others.add(file.path);
    expect(await copy.lookOver()).toBe(false);
    expect(copy.isBroken()).toBe(true);
    host.isDown = false;
    host.others.clear();
    expect(await copy.lookOver()).toBe(true);
    expect(copy.isBroken()).toBe(false);
  });

  test('gives the page its file and says that it is broken where the disk is full', async () => {
    const copy = copyOf(release);
    await copy.keepAll();
    const cache = await caches.open(cacheName);
    await cache.delete('/ar/');
    cache.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const { response } = await copy.mend(file);
    expect(await response.text()).toBe('content of ar/index.html');
    expect(copy.isBroken()).toBe(true);
  });
});
