// A page with controls whose scripts are lost says so where they stand, and its link brings it back.
import type { Locator, Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { failures } from './lostRequests.ts';

const chromium = useChromium();

/** A page whose clock stands in the test's hand and of which one request waits until `answer` is called. */
async function openUnanswered(path: string, url: string | RegExp) {
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  const { page } = await chromium.visit(path, {
    prepare: async (visited) => {
      await visited.clock.install();
      await visited.route(url, async (route) => {
        await promise;
        await route.continue();
      });
    },
  });
  return { page, answer };
}

/** It says nothing for nine seconds after a hand has come, then it does. */
async function isMissedLate(page: Page, notice: Locator): Promise<void> {
  await page.clock.runFor(9_000);
  expect(await notice.isVisible()).toBe(false);
  await page.clock.runFor(2_000);
  await notice.waitFor({ state: 'visible' });
}

const opened = ['/ar/', '/en/lesson/', '/fr/lesson/own/', '/ar/challenges/', '/en/evidence/'].map(
  (path, index) => {
    const [name, fail] = failures[index % failures.length]!;
    return { path, name, fail };
  },
);

test.each(opened)('$path, its scripts $name', async ({ path, fail }) => {
  const { page } = await chromium.visit(path, {
    prepare: (visited) => visited.route(/\/assets\/[^/]*\.js$/, fail),
  });
  const notice = page.locator('[data-lost]');
  await notice.waitFor({ state: 'visible' });
  await page.unrouteAll();
  await notice.getByRole('link').click();
  await notice.waitFor({ state: 'detached' });
  expect(page.url()).toBe(inject('siteOrigin') + path);
});

const explainer = '/fr/explainers/morocco-ai-2030/';

test.each(failures)('the figures of an explainer whose start is %s say so, with a link', async (_, fail) => {
  const { page } = await chromium.visit(explainer, {
    prepare: (visited) => visited.route(/\/assets\/ComputedFigure[^/]*\.js$/, fail),
  });
  await page.locator('[data-figure-lost]').first().waitFor({ state: 'visible' });
  expect(await page.locator('[data-figure-lost]:visible').count()).toBe(
    await page.locator('[data-figure]').count(),
  );
  await page.unrouteAll();
  await page.locator('[data-figure-lost]').getByRole('link').first().click();
  await page.locator('[data-figure][data-figure-state]').first().waitFor({ state: 'attached' });
});

test.each(failures)('a figure whose own script is %s says so, and its link brings it', async (_, fail) => {
  const path = '/en/figures/satellite/?homes=200';
  const { page } = await chromium.visit(path, {
    prepare: (visited) => visited.route(/\/assets\/satellite[^/]*\.js$/, fail),
  });
  const lost = page.locator('[data-figure-lost]');
  await lost.waitFor({ state: 'visible' });
  await page.unrouteAll();
  await lost.getByRole('link').click();
  await page.locator('[data-figure-state="alive"]').waitFor({ state: 'attached' });
  expect(page.url()).toBe(inject('siteOrigin') + path);
});

test('a figure whose material is never answered misses it after ten seconds, until it comes', async () => {
  const { page, answer } = await openUnanswered(explainer, /\/figures\/.*\.json$/);
  const figure = page.locator('[data-figure]').first();
  const lost = figure.locator('[data-figure-lost]');
  await figure.locator('[data-input]').first().press('ArrowUp');
  await isMissedLate(page, lost);
  answer();
  await lost.waitFor({ state: 'hidden' });
  await figure.and(page.locator('[data-figure-state="alive"]')).waitFor({ state: 'attached' });
});

test('figures that have started say nothing of another script that is lost', async () => {
  const { page } = await chromium.visit(explainer, {
    prepare: (visited) => visited.route(/\/assets\/Explainer[^/]*\.js$/, (route) => route.abort()),
  });
  await page.locator('[data-script-lost]').waitFor({ state: 'attached' });
  await page.locator('[data-figure][data-figure-state]').first().waitFor({ state: 'attached' });
  expect(await page.locator('[data-figure-lost]:visible').count()).toBe(0);
});

test.each(failures)(
  'a picture of the lesson whose script is %s: the scene says so in place of the old one, and the link brings it',
  async (_, fail) => {
    const { page } = await chromium.visit('/en/lesson/#4', {
      prepare: (visited) => visited.route(/\/assets\/placeDrawing[^/]*\.js$/, fail),
    });
    const scene = page.locator('[data-scene="4"]');
    const picture = scene.locator('[data-place-of]');
    const finding = scene.locator('[data-finding]');
    const still = await picture.innerText();
    const before = await finding.innerText();
    await scene.locator('[data-control="pue"]').fill('1.5');
    await expect.poll(() => finding.innerText()).not.toBe(before);
    const notice = scene.locator('[data-lost]');
    await notice.waitFor({ state: 'visible' });
    expect(await notice.innerText()).toContain('The picture of these settings did not arrive.');
    expect(await picture.isVisible()).toBe(false);
    await page.unrouteAll();
    await notice.getByRole('link').click();
    await expect.poll(() => picture.isVisible().catch(() => false)).toBe(true);
    await expect.poll(() => picture.innerText()).not.toBe(still);
    expect(new URL(page.url()).searchParams.get('pue')).toBe('1.5');
    expect(await page.locator('[data-lost]').count()).toBe(0);
  },
);

test('a model of the lesson that is never answered is missed after ten seconds, until it comes', async () => {
  const { page, answer } = await openUnanswered('/fr/lesson/#4', '**/lesson/live.json');
  const notice = page.locator('[data-scene="4"] [data-lost]');
  await page.locator('[data-scene="4"] [data-control]').first().press('ArrowUp');
  await isMissedLate(page, notice);
  answer();
  await notice.waitFor({ state: 'detached' });
});
