// A copy that is damaged, lost or cannot be made: mended where the network allows, said where it does not.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { ask } from '../search/searchAsk.ts';
import { damage, type SitePart, untilKept, useKeptSites } from './keptSite.ts';

const isKept = (page: Page, address: string): Promise<boolean> =>
  page.evaluate(
    async (path) => (await (await caches.match(path))?.text())?.includes('damaged') === false,
    address,
  );

describe('a copy', () => {
  const chromium = useChromium();
  const open = useKeptSites();

  async function keptPage(part: SitePart = 'few pages without search') {
    const site = await open({ part });
    const { page, errors } = await chromium.visit('/en/', { origin: site.origin, serviceWorkers: 'allow' });
    await untilKept(page);
    return { site, page, errors };
  }

  test('mends a page that was removed or replaced as it is opened', async () => {
    const { site, page, errors } = await keptPage();
    for (const [how, path] of [
      ['removed', '/en/about/'],
      ['replaced', '/ar/about/'],
    ] as const) {
      await damage(page, path, how);
      await page.goto(site.origin + path);
      expect(await page.locator('h1').count()).toBe(1);
      await expect.poll(() => isKept(page, path)).toBe(true);
    }
    expect(errors).toEqual([]);
    await site.stop();
    for (const path of ['/en/about/', '/ar/about/']) {
      await page.goto(site.origin + path);
      expect(await page.locator('h1').count()).toBe(1);
    }
  });

  test('mends search files that were removed or replaced', async () => {
    const { site, page } = await keptPage('few pages');
    for (const how of ['removed', 'replaced'] as const) {
      await damage(page, '/pagefind/vocabulary.json', how);
      await damage(page, '/pagefind/en/all.pack', how);
      await page.goto(`${site.origin}/en/search/`);
      await page.locator('[data-search-state]').waitFor({ state: 'attached' });
      expect((await ask(page, 'batteries')).results.length).toBeGreaterThan(0);
    }
  });

  test('is looked over once in a visit, before its reader is without network', async () => {
    const { site, page } = await keptPage();
    await damage(page, '/ar/about/', 'removed');
    await page.goto(`${site.origin}/en/about/`);
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    await expect.poll(() => isKept(page, '/ar/about/')).toBe(true);
  });

  test('comes back where all of it was lost', async () => {
    const { site, page, errors } = await keptPage();
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.goto(`${site.origin}/en/about/`);
    expect(await page.locator('h1').count()).toBe(1);
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    await expect.poll(() => isKept(page, '/ar/about/'), { timeout: 30_000 }).toBe(true);
    expect(errors).toEqual([]);
  });

  test('says that a page is lost where there is no network, and shows it where there is', async () => {
    const { site, page } = await keptPage();
    for (const [path, words, again] of [
      ['/en/about/', 'damaged or missing', 'Try again'],
      ['/ar/about/', 'تالفة أو مفقودة', 'أعد المحاولة'],
    ] as const) {
      await damage(page, path, 'replaced');
      await site.stop();
      const lost = await page.goto(site.origin + path);
      expect(lost?.status()).toBe(503);
      expect(await page.locator('body').innerText()).toContain(words);
      await site.start();
      await page.getByText(again).click();
      await page.locator('main h1').waitFor();
    }
  });

  test('says in view that a part cannot be had again, once in a visit', async () => {
    const { site, page } = await keptPage();
    await damage(page, '/ar/about/', 'removed');
    await page.goto(`${site.origin}/en/about/`);
    await site.stop();
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    const notice = page.locator('.notice', { hasText: 'damaged' });
    await notice.waitFor({ timeout: 30_000 });
    await notice.locator('button').click();
    await page.goto(`${site.origin}/en/glossary/`);
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.notice').count()).toBe(0);
  });
});

describe('a copy that cannot be made', () => {
  const chromium = useChromium();
  const open = useKeptSites();

  test('is named once in a visit, leaves nothing, and the site goes on from the network', async () => {
    const { origin } = await open();
    const { page, errors } = await chromium.visit('/en/', {
      origin,
      serviceWorkers: 'allow',
      prepare: async (blank) => {
        const session = await blank.context().newCDPSession(blank);
        await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
      },
    });
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    await page.locator('.notice', { hasText: 'could not be kept' }).waitFor({ timeout: 60_000 });
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);

    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(request.url()));
    await page.goto(`${origin}/en/about/`);
    expect(await page.locator('h1').count()).toBe(1);
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.notice').count()).toBe(0);
    expect(asked.filter((url) => url.endsWith('/sw.js'))).toEqual([]);

    await page.goto(`${origin}/en/search/?q=sanctions`);
    await page.locator('[data-search-result]').first().waitFor();
    await page.locator('[data-copy-state="failed"]').waitFor();
    expect(errors.filter((error) => !/quota/i.test(error))).toEqual([]);
  });

  test('is made where the reader tries again and the host has all files now', async () => {
    const site = await open({ part: 'few pages without search' });
    const file = 'en/about/index.html';
    let version = '';
    const spoil = (html: string): string =>
      html.replace(/(page-version" content=")(\w+)/, (_, start, found) => {
        version = found;
        return `${start}0000000000000000`;
      });
    await site.publish(file, spoil, false);
    const { page } = await chromium.visit('/en/search/', { origin: site.origin, serviceWorkers: 'allow' });
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    await page.locator('[data-copy-state="failed"]').waitFor();
    await site.publish(file, (html) => html.replace('0000000000000000', version), false);
    await page.locator('[data-copy-act="failed"]').click();
    await page.locator('[data-copy-state="kept"]').waitFor();
    await site.stop();
    await page.goto(`${site.origin}/en/about/`);
    expect(await page.locator('h1').count()).toBe(1);
  });
});
