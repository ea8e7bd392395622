// After one visit the whole site is read with the server stopped; versions never mix; the copy goes by one link.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listen } from '../../../src/cli/server/listen.ts';
import { siteListener } from '../../../src/cli/server/respond.ts';
import { useChromium } from '../chromium.ts';
import { ask, type Shown } from '../search/searchAsk.ts';
import { dist, readerPages } from '../site.ts';

const kept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    // The first visit is taken over when the worker claims it.
    while (navigator.serviceWorker.controller?.state !== 'activated')
      await new Promise((resolve) => setTimeout(resolve, 50));
  });

const queries: [path: string, query: string][] = [
  ['/ar/search/', 'العقوبات الاقتصادية'],
  ['/ar/search/', 'Starlink'],
  ['/en/search/', 'batteries'],
  ['/en/search/', 'مركز بيانات'],
];

describe('the site without network', () => {
  const chromium = useChromium();
  let folder: string;
  let site: Awaited<ReturnType<typeof listen>>;
  let origin: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'miqyas-offline-'));
    cpSync(dist, folder, { recursive: true, dereference: true });
    site = await listen(siteListener(folder, '/'), 0);
    origin = `http://localhost:${site.port}`;
  });
  afterEach(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  const results = async (page: Page): Promise<Omit<Shown, 'milliseconds'>[]> => {
    const all: Omit<Shown, 'milliseconds'>[] = [];
    for (const [path, query] of queries) {
      await page.goto(origin + path);
      await page.locator('[data-search-state]').waitFor({ state: 'attached' });
      const { milliseconds: _, ...shown } = await ask(page, query);
      all.push(shown);
    }
    return all;
  };

  test('opens every page and gives the same answers with the server stopped', async () => {
    const { page, errors } = await chromium.visit('/ar/', { origin, serviceWorkers: 'allow' });
    await kept(page);
    const online = await results(page);
    await site.close();
    for (const { path, html } of readerPages) {
      await page.goto(origin + path);
      expect(await page.title(), path).toBe(
        /<title>([^<]*)<\/title>/.exec(html)?.[1]?.replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
      );
    }
    expect(await results(page)).toEqual(online);
    await page.goto(`${origin}/en/nothing-here/`);
    expect(await page.title()).toContain('No page here');
    expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
  });

  test('runs the simulator with the server stopped', async () => {
    const { page } = await chromium.visit('/en/', { origin, serviceWorkers: 'allow' });
    await kept(page);
    await site.close();
    await page.goto(`${origin}/en/simulator/?backend=cpu&steps=16&reps=1`);
    await page.locator('[data-run-state="done"]').waitFor({ timeout: 60_000 });
    expect(await page.locator('[data-run-checksum]').first().innerText()).toMatch(/[0-9a-f]{8}/);
  });

  test('keeps the old version until the reader takes the new one, and mixes none', async () => {
    const { page } = await chromium.visit('/en/', { origin, serviceWorkers: 'allow' });
    await kept(page);
    const worker = join(folder, 'sw.js');
    const home = join(folder, 'en/about/index.html');
    const changed = readFileSync(home, 'utf8').replace('<h1>', '<h1>Changed ');
    writeFileSync(home, changed);
    // A worker whose list does not fit the files is not taken.
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(/"name":"\w+"/, '"name":"mixed"'));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration())?.installing);
    await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 30_000 }).toHaveLength(1);
    await page.goto(`${origin}/en/about/`);
    expect(await page.locator('h1').innerText()).not.toContain('Changed');
    const hash = await page.evaluate(async (text) => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      return [...new Uint8Array(digest).slice(0, 8)]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
    }, changed);
    const listed = readFileSync(worker, 'utf8')
      .replace('"name":"mixed"', '"name":"second"')
      .replace(/("path":"en\/about\/index\.html","hash":")\w+/, `$1${hash}`);
    writeFileSync(worker, listed);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const notice = page.locator('.notice');
    await notice.waitFor({ timeout: 60_000 });
    expect(await page.locator('h1').innerText()).not.toContain('Changed');
    await notice.locator('button').first().click();
    await page.locator('h1', { hasText: 'Changed' }).waitFor();
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['miqyas second']);
  });

  test('says so where the copy has lost a file, and takes it from the network', async () => {
    const { page } = await chromium.visit('/en/', { origin, serviceWorkers: 'allow' });
    await kept(page);
    await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      await (await caches.open(name)).delete('/en/about/');
    });
    await page.goto(`${origin}/en/about/`);
    expect(await page.locator('h1').count()).toBe(1);
    await page.locator('.notice', { hasText: 'damaged' }).waitFor();
  });

  test('says so where the disk is full, keeps nothing by halves, and goes on from the network', async () => {
    const { page, errors } = await chromium.visit('/en/', {
      origin,
      serviceWorkers: 'allow',
      prepare: async (blank) => {
        const session = await blank.context().newCDPSession(blank);
        await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
      },
    });
    await page.locator('.notice', { hasText: 'could not be kept' }).waitFor({ timeout: 60_000 });
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await page.goto(`${origin}/en/about/`);
    expect(await page.locator('h1').count()).toBe(1);
    await page.goto(`${origin}/en/search/?q=sanctions`);
    await page.locator('[data-search-result]').first().waitFor();
    expect(errors.filter((error) => !/quota/i.test(error))).toEqual([]);
  });

  test('says so where the whole copy was lost, and goes on from the network', async () => {
    const { page, errors } = await chromium.visit('/en/', { origin, serviceWorkers: 'allow' });
    await kept(page);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.goto(`${origin}/en/about/`);
    expect(await page.locator('h1').count()).toBe(1);
    await page.locator('.notice', { hasText: 'damaged' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('is removed by one link, and stays removed', async () => {
    const { page } = await chromium.visit('/en/search/', { origin, serviceWorkers: 'allow' });
    await kept(page);
    await page.locator('[data-remove-copy]').click();
    await page.locator('[data-remove-copy]').waitFor({ state: 'detached' });
    await page.reload({ waitUntil: 'networkidle' });
    await page.waitForTimeout(500);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  test('can be installed in both languages', async () => {
    for (const language of ['ar', 'en']) {
      const manifest = JSON.parse(readFileSync(join(dist, language, 'manifest.webmanifest'), 'utf8'));
      expect(manifest).toMatchObject({ lang: language, start_url: `/${language}/`, display: 'standalone' });
      for (const { src } of manifest.icons) expect(readFileSync(join(dist, src)).length).toBeGreaterThan(500);
    }
  });
});
