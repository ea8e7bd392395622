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

const explainer = '/fr/explainers/morocco-ai-2030/';

test.each(failures)('the figures of an explainer whose start is %s say so', async (_, fail) => {
  const { page } = await chromium.visit(explainer, {
    prepare: (visited) => visited.route(/\/assets\/ComputedFigure[^/]*\.js$/, fail),
  });
  await page.locator('[data-figure-lost]').first().waitFor({ state: 'visible' });
  expect(await page.locator('[data-figure-lost]:visible').count()).toBe(
    await page.locator('[data-figure]').count(),
  );
});

test('figures that have started say nothing of another script that is lost', async () => {
  const { page } = await chromium.visit(explainer, {
    prepare: (visited) => visited.route(/\/assets\/Explainer[^/]*\.js$/, (route) => route.abort()),
  });
  await page.locator('[data-script-lost]').waitFor({ state: 'attached' });
  await page.locator('[data-figure][data-figure-state]').first().waitFor({ state: 'attached' });
  expect(await page.locator('[data-figure-lost]:visible').count()).toBe(0);
});
