// After one visit the whole site is read with the server stopped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { stringsOf } from '../../../src/site/locales.ts';
import { readToTheEnd, useChromium } from '../chromium.ts';
import { ask } from '../search/searchAsk.ts';
import { dist, documentOf, isInOneLanguage, languages, readerPages } from '../site.ts';
import { untilKept, useKeptSites } from './keptSite.ts';

/** Pages with parts that come as the reader does. */
const loadsLater = /\/(simulator|method|explainers\/forty-to-five-hundred-megawatts)\/$/;

describe('the site without network', () => {
  const chromium = useChromium();
  const open = useKeptSites();

  const answers = async (page: Page, search: string, queries: readonly string[]): Promise<unknown[]> => {
    await page.goto(search);
    await page.locator('[data-search-state]').waitFor({ state: 'attached' });
    const all: unknown[] = [];
    for (const query of queries) {
      const { milliseconds: _, ...shown } = await ask(page, query);
      expect(shown.results.length, query).toBeGreaterThan(0);
      all.push(shown);
    }
    return all;
  };

  test.each([
    ['ar', ['العقوبات الاقتصادية', 'Starlink']],
    ['en', ['batteries', 'مركز بيانات']],
  ] as const)(
    'in %s opens its half of the pages and answers %j as before, with the server stopped',
    async (language, queries) => {
      const { origin, stop } = await open({ part: 'all' });
      const { page, errors, broken } = await chromium.visit('/', { origin, serviceWorkers: 'allow' });
      await page.goto(`${origin}/${language}/`);
      await untilKept(page);
      const search = `${origin}/${language}/search/`;
      const online = await answers(page, search, queries);
      await stop();
      expect(await answers(page, search, queries)).toEqual(online);
      // The worker does not ask for the language: each page is opened in one of them.
      const own = readerPages.filter(
        (found) =>
          (found.language === 'ar') === (language === 'ar') &&
          !found.path.includes('404') &&
          isInOneLanguage(found),
      );
      expect(own.length).toBeGreaterThan(20);
      for (const { path, html } of own) {
        await page.goto(origin + path);
        expect(await page.title(), path).toBe(documentOf(html).title);
        if (loadsLater.test(path)) await readToTheEnd(page);
      }
      // A page that is left stops asking for its icon.
      const lost = broken.filter((line) => !line.startsWith('net::ERR_ABORTED'));
      expect({ errors, lost }).toEqual({ errors: [], lost: [] });
      await page.goto(`${origin}/${language}/nothing-here/`);
      expect(await page.title()).toContain(stringsOf(language).notFound.title);
    },
  );

  test('runs the simulator with the server stopped', async () => {
    const { origin, stop } = await open({ part: 'few pages without search' });
    const { page } = await chromium.visit('/en/', { origin, serviceWorkers: 'allow' });
    await untilKept(page);
    await stop();
    await page.goto(`${origin}/en/simulator/?backend=cpu&steps=16&reps=1`);
    await page.locator('[data-run-state="done"]').waitFor({ state: 'attached', timeout: 60_000 });
    expect(await page.locator('[data-run-checksum]').first().getAttribute('data-run-checksum')).toMatch(
      /^[0-9a-f]{8}$/,
    );
    // What the page asks for when it is first reached for is there too.
    await page.locator('[data-open-take]').click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-campus]').scrollIntoViewIfNeeded();
    await page.locator('[data-campus-racks] input').press('End');
    expect(await page.locator('[data-campus-racks] p').last().innerText()).toMatch(/\d/);
    expect(await page.locator('[data-lost]').count()).toBe(0);
  });

  test.each(languages)('can be installed in %s', (language) => {
    const manifest = JSON.parse(readFileSync(join(dist, language, 'manifest.webmanifest'), 'utf8'));
    expect(manifest).toMatchObject({
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
      start_url: `/${language}/`,
      display: 'standalone',
    });
    for (const { src } of manifest.icons) expect(readFileSync(join(dist, src)).length).toBeGreaterThan(500);
  });
});
