// A page with controls whose scripts are lost says so where they stand, and its link brings it back.
import { expect, inject, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { failures } from './lostRequests.ts';

const chromium = useChromium();

const opened = ['/ar/', '/en/lesson/', '/fr/lesson/own/', '/ar/challenges/', '/en/evidence/'].map(
  (path, index) => {
    const [name, fail] = failures[index % failures.length]!;
    return { path, name, fail };
  },
);

test.each(opened)('$path, its scripts $name', async ({ path, fail }) => {
  const { page } = await chromium.visit(path, {
    // All but the one that loads the page again past what the browser has kept.
    prepare: (visited) => visited.route(/\/assets\/(?!LoadAgain)[^/]*\.js$/, fail),
  });
  const notice = page.locator('[data-lost]');
  await notice.waitFor({ state: 'visible' });
  await page.unrouteAll();
  await notice.getByRole('link').click();
  await notice.waitFor({ state: 'detached' });
  expect(page.url()).toBe(inject('siteOrigin') + path);
});
