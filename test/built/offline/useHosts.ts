// Keeps a built site on an imitated host, reads it without network and takes an update.
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { useChromium } from '../chromium.ts';
import { ask } from '../search/searchAsk.ts';
import { imitateHost, type Manner } from './hosts.ts';
import { type KeptSite, lookForUpdate, untilKept, useKeptSites } from './keptSite.ts';

/** Addresses as people type and share them, and where they lead. */
const addresses: [asked: string, shown: string, title: RegExp][] = [
  ['ar/', 'ar/', /مقياس/],
  ['ar', 'ar/', /مقياس/],
  ['en/glossary', 'en/glossary/', /./],
  ['en/evidence?utm_source=x', 'en/evidence/?utm_source=x', /./],
  ['en/evidence/?utm_source=x', 'en/evidence/?utm_source=x', /./],
  ['ar/explainers/musk-and-morocco/index.html', 'ar/explainers/musk-and-morocco/', /./],
  ['', '', /مقياس · Miqyas/],
];

/** Tries a manner on the site built in the folder `from` under `base`. */
export function useHosts(): (manner: Manner, from: string, base: string) => Promise<void> {
  const chromium = useChromium();
  const open = useKeptSites();

  async function searchOf(page: Page, start: string) {
    await page.goto(`${start}en/search/`);
    await page.locator('[data-search-state]').waitFor({ state: 'attached' });
    const { milliseconds: _, ...answer } = await ask(page, 'batteries');
    expect(answer.results.length).toBeGreaterThan(0);
    return answer;
  }

  async function readWithoutNetwork(page: Page, site: KeptSite, changesFiles: boolean): Promise<void> {
    const start = site.origin + site.base;
    // The files of search are as they were built, but where a host changes or loses some.
    const online = changesFiles && (await searchOf(page, start));
    await site.stop();
    for (const [asked, shown, title] of addresses) {
      const answer = await page.goto(start + asked);
      expect(answer?.status(), asked).toBe(200);
      expect(page.url(), asked).toBe(start + shown);
      expect(await page.title(), asked).toMatch(title);
    }
    if (online) expect(await searchOf(page, start)).toEqual(online);
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

  return async (manner, from, base) => {
    const site = await open({ from, base, host: (folder) => imitateHost(folder, base, manner) });
    const { page } = await chromium.visit(`${base}ar/`, { origin: site.origin, serviceWorkers: 'allow' });
    await untilKept(page);
    await readWithoutNetwork(page, site, Boolean(manner.changes ?? manner.loses));
    await update(page, site);
  };
}
