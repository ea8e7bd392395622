// After one visit the whole site is read with the server stopped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { stringsOf } from '../../../src/site/locales.ts';
import { readToTheEnd, useChromium } from '../chromium.ts';
import { ask, type Shown } from '../search/searchAsk.ts';
import { dist, documentOf, readerPages } from '../site.ts';
import { untilKept, useKeptSites } from './keptSite.ts';

const queries: [path: string, query: string][] = [
  ['/ar/search/', 'العقوبات الاقتصادية'],
  ['/ar/search/', 'Starlink'],
  ['/en/search/', 'batteries'],
  ['/en/search/', 'مركز بيانات'],
];

/** Pages with parts that come as the reader does. */
const loadsLater = /\/(simulator|method|explainers\/forty-to-five-hundred-megawatts)\/$/;

describe('the site without network', () => {
  const chromium = useChromium();
  const open = useKeptSites();

  const results = async (page: Page, origin: string): Promise<Omit<Shown, 'milliseconds'>[]> => {
    const all: Omit<Shown, 'milliseconds'>[] = [];
    for (const [path, query] of queries) {
      await page.goto(origin + path);
      await page.locator('[data-search-state]').waitFor({ state: 'attached' });
      const { milliseconds: _, ...shown } = await ask(page, query);
      all.push(shown);
    }
    return all;
  };

  test.each(['ar', 'en'])('opens every page in %s with the server stopped', async (language) => {
    const { origin, stop } = await open();
    const { page, errors, broken } = await chromium.visit('/', { origin, serviceWorkers: 'allow' });
    await page.goto(`${origin}/${language}/`);
    await untilKept(page);
    await stop();
    // Pages of one figure are all alike: each is opened in one of the languages.
    const isAlike = ({ path }: { path: string }): boolean =>
      /\/figures\/[\w-]+\/$/.test(path) && (path.length % 2 === 0) === (language === 'ar');
    const own = readerPages.filter(
      (found) => found.language === language && !found.path.includes('404') && !isAlike(found),
    );
    for (const { path, html } of own) {
      await page.goto(origin + path);
      expect(await page.title(), path).toBe(documentOf(html).title);
      if (loadsLater.test(path)) await readToTheEnd(page);
    }
    // A page that is left stops asking for its icon.
    const lost = broken.filter((line) => !line.startsWith('net::ERR_ABORTED'));
    expect({ errors, lost }).toEqual({ errors: [], lost: [] });
    await page.goto(`${origin}/${language}/nothing-here/`);
    expect(await page.title()).toContain(stringsOf(language as 'ar' | 'en').notFound.title);
  });

  test('gives the same answers with the server stopped', async () => {
    const { origin, stop } = await open();
    const { page, errors } = await chromium.visit('/ar/', { origin, serviceWorkers: 'allow' });
    await untilKept(page);
    const online = await results(page, origin);
    await stop();
    expect(await results(page, origin)).toEqual(online);
    expect(errors).toEqual([]);
  });

  test('runs the simulator with the server stopped', async () => {
    const { origin, stop } = await open();
    const { page } = await chromium.visit('/en/', { origin, serviceWorkers: 'allow' });
    await untilKept(page);
    await stop();
    await page.goto(`${origin}/en/simulator/?backend=cpu&steps=16&reps=1`);
    await page.locator('[data-run-state="done"]').waitFor({ state: 'attached', timeout: 60_000 });
    expect(await page.locator('[data-run-checksum]').first().getAttribute('data-run-checksum')).toMatch(
      /^[0-9a-f]{8}$/,
    );
  });

  test.each(['ar', 'en'])('can be installed in %s', (language) => {
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
