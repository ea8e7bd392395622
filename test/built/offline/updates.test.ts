// A new release: the reader takes it, every tab can, and no versions are mixed.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { type KeptSite, lookForUpdate, untilKept, useKeptSites } from './keptSite.ts';

const about = 'en/about/index.html';
const change = (html: string): string => html.replace('<h1>', '<h1>Changed ');
const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

describe('a new release', () => {
  const chromium = useChromium();
  const open = useKeptSites();

  async function keptAbout(): Promise<{ site: KeptSite; page: Page }> {
    const site = await open({ part: 'few pages without search' });
    const { page } = await chromium.visit('/en/', { origin: site.origin, serviceWorkers: 'allow' });
    await untilKept(page);
    await page.goto(`${site.origin}/en/about/`);
    return { site, page };
  }

  async function findRelease(page: Page): Promise<void> {
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    await lookForUpdate(page);
    await page.locator('.notice').waitFor();
  }

  test('waits until the reader takes it', async () => {
    const { site, page } = await keptAbout();
    await site.publish(about, change);
    await findRelease(page);
    await page.reload();
    expect(await heading(page)).not.toContain('Changed');
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    await page.locator('.notice button').first().click();
    await page.locator('h1', { hasText: 'Changed' }).waitFor();
    await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1);
  });

  test('whose files do not fit its list is not taken', async () => {
    const { site, page } = await keptAbout();
    const [before] = await page.evaluate(() => caches.keys());
    await site.publish(about, change);
    // The host has the list of one release and a page of the next.
    await site.publish(about, (html) => html.replace(/(page-version" content=")./, '$1x'), false);
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    await lookForUpdate(page);
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([before]);
    await page.reload();
    expect(await heading(page)).not.toContain('Changed');
    expect(await page.locator('.notice').count()).toBe(0);
  });

  test('is taken by the button of every tab', async () => {
    const { site, page } = await keptAbout();
    const second = await page.context().newPage();
    await second.goto(`${site.origin}/en/about/`);
    await site.publish(about, change);
    await findRelease(page);
    await second.evaluate(() => dispatchEvent(new Event('scroll')));
    await second.locator('.notice').waitFor();
    await page.locator('.notice button').first().click();
    await page.locator('h1', { hasText: 'Changed' }).waitFor();
    expect(await heading(second)).not.toContain('Changed');
    await second.locator('.notice button').first().click();
    await second.locator('h1', { hasText: 'Changed' }).waitFor();
  });

  test('is named no more in a visit whose reader closed the note', async () => {
    const { site, page } = await keptAbout();
    await site.publish(about, change);
    await findRelease(page);
    await page.locator('.notice button').last().click();
    expect(await page.locator('.notice').count()).toBe(0);
    await page.goto(`${site.origin}/ar/about/`);
    // The answer of the worker comes after whatever a page says when it registers it.
    await page.evaluate(async () => {
      dispatchEvent(new Event('scroll'));
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.notice').count()).toBe(0);
    expect(await page.evaluate(() => sessionStorage.getItem('offline-closed-update'))).toBe('');
  });
});
