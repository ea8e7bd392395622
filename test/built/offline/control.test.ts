// The reader removes the copy and saves the site again, by two buttons in one place.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { oneOfEachDirection } from '../site.ts';
import { untilKept, useKeptSites } from './keptSite.ts';

const shown = (page: Page): Promise<string[]> =>
  page
    .locator('[data-copy-state]:visible')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-copy-state') ?? ''));

const kept = (page: Page): Promise<{ workers: number; caches: number }> =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
  }));

describe('the control of the copy', () => {
  const chromium = useChromium();
  const open = useKeptSites();

  async function searchPage(language: string) {
    const site = await open({ part: 'few pages without search' });
    const { page } = await chromium.visit(`/${language}/search/`, {
      origin: site.origin,
      serviceWorkers: 'allow',
    });
    return { site, page };
  }

  test.each(oneOfEachDirection)(
    'in %s removes the copy, which stays removed, and saves it again',
    async (language) => {
      const { site, page } = await searchPage(language);
      expect(await shown(page)).toEqual(['saving']);
      await untilKept(page);
      await page.locator('[data-copy-state="kept"]').waitFor();
      await page.locator('[data-copy-act="kept"]').click();
      await page.locator('[data-copy-state="none"]').waitFor();
      expect(await shown(page)).toEqual(['none']);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-copy-act'))).toBe('none');
      expect(await kept(page)).toEqual({ workers: 0, caches: 0 });

      // A page that the old worker still answers brings nothing back.
      await page.reload({ waitUntil: 'networkidle' });
      await page.evaluate(() => dispatchEvent(new Event('scroll')));
      await page.waitForLoadState('networkidle');
      expect(await shown(page)).toEqual(['none']);
      expect(await kept(page)).toEqual({ workers: 0, caches: 0 });

      await page.locator('[data-copy-act="none"]').click();
      await page.locator('[data-copy-state="kept"]').waitFor();
      expect(await kept(page)).toEqual({ workers: 1, caches: 1 });
      await site.stop();
      await page.goto(`${site.origin}/${language}/about/`);
      expect(await page.locator('h1').count()).toBe(1);
    },
  );

  test('saves again in the very page that removed the copy', async () => {
    const { site, page } = await searchPage('en');
    await untilKept(page);
    await page.locator('[data-copy-act="kept"]').click();
    await page.locator('[data-copy-act="none"]').click();
    await page.locator('[data-copy-state="kept"]').waitFor();
    await expect.poll(() => kept(page)).toEqual({ workers: 1, caches: 1 });
    await site.stop();
    await page.goto(`${site.origin}/ar/about/`);
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('is not there where the browser keeps no copy', async () => {
    const { page } = await chromium.visit('/en/search/', {
      prepare: (blank) =>
        blank.addInitScript(() => {
          Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
        }),
    });
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-offline-copy]').isVisible()).toBe(false);
  });

  test('offers to save where the reader’s browser saves data', async () => {
    const { origin } = await open({ part: 'few pages without search' });
    const { page } = await chromium.visit('/en/search/', {
      origin,
      serviceWorkers: 'allow',
      prepare: (blank) =>
        blank.addInitScript(() => {
          Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
        }),
    });
    await page.locator('[data-copy-act="none"]').click();
    await page.locator('[data-copy-state="kept"]').waitFor();
  });
});
