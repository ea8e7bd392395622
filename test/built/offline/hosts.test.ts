// The site installs, is read without network and is updated on the usual static hosts.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { ask } from '../search/searchAsk.ts';
import { dist, root } from '../site.ts';
import { imitateHost, type Manner, manners } from './hosts.ts';
import { type KeptSite, lookForUpdate, untilKept, useKeptSites } from './keptSite.ts';

/** Addresses as people type and share them, and where they lead. */
const addresses: [asked: string, shown: string, title: RegExp][] = [
  ['ar/', 'ar/', /مقياس/],
  ['ar', 'ar/', /مقياس/],
  ['en/simulator', 'en/simulator/', /./],
  ['en/evidence?utm_source=x', 'en/evidence/?utm_source=x', /./],
  ['en/evidence/?utm_source=x', 'en/evidence/?utm_source=x', /./],
  ['ar/explainers/musk-and-morocco/index.html', 'ar/explainers/musk-and-morocco/', /./],
  ['', '', /مقياس · Miqyas/],
];

describe('the site', () => {
  const chromium = useChromium();
  const open = useKeptSites();

  async function readWithoutNetwork(page: Page, site: KeptSite): Promise<void> {
    const start = site.origin + site.base;
    await page.goto(`${start}en/search/`);
    await page.locator('[data-search-state]').waitFor({ state: 'attached' });
    const { milliseconds: _, ...online } = await ask(page, 'batteries');
    expect(online.results.length).toBeGreaterThan(0);
    await site.stop();
    for (const [asked, shown, title] of addresses) {
      const answer = await page.goto(start + asked);
      expect(answer?.status(), asked).toBe(200);
      expect(page.url(), asked).toBe(start + shown);
      expect(await page.title(), asked).toMatch(title);
    }
    await page.goto(`${start}en/search/`);
    await page.locator('[data-search-state]').waitFor({ state: 'attached' });
    const { milliseconds: __, ...offline } = await ask(page, 'batteries');
    expect(offline).toEqual(online);
    for (const [language, words] of [
      ['ar', 'لا صفحة هنا'],
      ['en', 'No page here'],
    ]) {
      const missing = await page.goto(`${start}${language}/nothing-here/`);
      expect(missing?.status()).toBe(404);
      expect(await page.title()).toContain(words);
    }
    await site.start();
  }

  async function update(page: Page, site: KeptSite): Promise<void> {
    await page.goto(`${site.origin}${site.base}en/about/`);
    await site.publish('en/about/index.html', (html) => html.replace('<h1>', '<h1>Changed '));
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    await lookForUpdate(page);
    const notice = page.locator('.notice');
    await notice.waitFor();
    expect(await page.locator('h1').innerText()).not.toContain('Changed');
    await notice.locator('button').first().click();
    await page.locator('h1', { hasText: 'Changed' }).waitFor();
    await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1);
  }

  async function tryHost(manner: Manner, from: string, base: string): Promise<void> {
    const site = await open({ from, base, host: (folder) => imitateHost(folder, base, manner) });
    const { page } = await chromium.visit(`${base}ar/`, { origin: site.origin, serviceWorkers: 'allow' });
    await untilKept(page);
    await readWithoutNetwork(page, site);
    await update(page, site);
  }

  test.each(manners)('is kept, read without network and updated on $name', async (manner) => {
    await tryHost(manner, dist, '/');
  });

  describe('under a sub-path', () => {
    const folder = join(root, '.built', 'offline-sub-path');
    beforeAll(() => {
      const ofVitest = /^(VITEST.*|BASE_URL|MODE|NODE_ENV|DEV|PROD|SSR|TEST)$/;
      const environment = Object.entries(process.env).filter(([name]) => !ofVitest.test(name));
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder],
        { cwd: root, encoding: 'utf8', env: { ...Object.fromEntries(environment), BASE_PATH: 'miqyas' } },
      );
      if (status !== 0) throw new Error(`The build under /miqyas/ failed.\n${stdout}\n${stderr}`);
    }, 240_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test.each(manners.slice(0, 2))('is kept, read and updated on $name', async (manner) => {
      await tryHost(manner, folder, '/miqyas/');
    });
  });
});
