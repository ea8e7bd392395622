// A slow network: the text is there first, and what a hand does before the scripts have come is done when they have.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();
const LIMIT = { timeout: 60_000 };

/** A mobile network of the third generation, far from its mast. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** A page whose scripts wait until `comeScripts`, and come slowly then. */
async function openSlowly(path: string): Promise<{ page: Page; comeScripts: () => void }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { page } = await chromium.visit('/en/404/', {
    prepare: async (opened) => {
      const session = await opened.context().newCDPSession(opened);
      await session.send('Network.emulateNetworkConditions', SLOW);
    },
  });
  await page.route(/\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto(new URL(path, page.url()).href, { waitUntil: 'commit' });
  await page.locator('h1').waitFor(LIMIT);
  // All of the text; scripts that wait come after it.
  await page.waitForFunction(() => document.readyState !== 'loading', undefined, LIMIT);
  return { page, comeScripts: resolve };
}

/** Text of an element, which the build has written. */
const textOf = (page: Page, selector: string): Promise<string> => page.locator(selector).first().innerText();

const isDark = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset.theme);
const moveRange = (page: Page, selector: string, value: string): Promise<void> =>
  page.locator(selector).first().fill(value);

const hands: [
  name: string,
  path: string,
  act: (page: Page) => Promise<unknown>,
  seen: (page: Page) => Promise<unknown>,
][] = [
  [
    'the theme of an explainer',
    '/ar/explainers/musk-and-morocco/',
    (page) => page.locator('[data-theme-button]').click(),
    isDark,
  ],
  [
    'a slider of its figure',
    '/en/explainers/musk-and-morocco/',
    (page) => moveRange(page, '[data-figure="satellite"] [data-input="homes"]', '900'),
    (page) => textOf(page, '[data-figure="satellite"] [data-figure-finding]'),
  ],
  [
    'a figure on its own page',
    '/fr/figures/satellite/',
    (page) => moveRange(page, '[data-input="homes"]', '900'),
    (page) => textOf(page, '[data-figure-finding]'),
  ],
  [
    'the button of a figure',
    '/en/explainers/nvidia-in-africa/',
    (page) => page.locator('[data-figure="amdahl"] [data-action]').click(),
    (page) => textOf(page, '[data-figure="amdahl"] [data-figure-finding]'),
  ],
  [
    'words of a search',
    '/en/search/',
    (page) => page.locator('#search-field').fill('batteries'),
    (page) => page.locator('[data-search-result]').count(),
  ],
  [
    'words for the ledger',
    '/en/evidence/',
    (page) => page.locator('[data-ledger-filters] input[type="search"]').fill('Naver'),
    (page) => page.evaluate(() => location.search),
  ],
  [
    'the guess of the home page',
    '/en/',
    (page) => page.locator('[data-guess-show]').click(),
    (page) => page.locator('[data-guess-again]').isVisible(),
  ],
  [
    'a slider of the lesson',
    '/fr/lesson/',
    (page) => moveRange(page, '[data-scene="2"] [data-control="mw"]', '400'),
    (page) => textOf(page, '[data-scene="2"] [data-finding]'),
  ],
];

test.each(hands)('%s: a hand before the scripts is not lost', async (_, path, act, seen) => {
  const { page, comeScripts } = await openSlowly(path);
  expect(await page.locator('main p:visible').count()).toBeGreaterThan(0);
  const before = await seen(page);
  await act(page);
  expect(await seen(page)).toBe(before);
  comeScripts();
  await expect.poll(() => seen(page), LIMIT).not.toBe(before);
});

test('a scene of one’s own that is written and sent before the scripts is not lost', async () => {
  const { page, comeScripts } = await openSlowly('/en/lesson/own/');
  const address = page.url();
  await page.locator('[data-own-field="title"]').fill('One');
  await page.locator('[data-own-field="sentence"]').fill('Two');
  await page.locator('[data-own-field="state"]').fill('?mw=100');
  await page.locator('[data-own-form] [type="submit"]').click();
  comeScripts();
  await page.locator('[data-own-scenes] h2, [data-own-scenes] h3').first().waitFor(LIMIT);
  expect(page.url().split('#')[0]).toBe(address);
});

test('no control of the simulator looks alive before it is, and then it is', async () => {
  const { page, comeScripts } = await openSlowly('/ar/simulator/');
  const alive = page.locator('main :is(button, input, select):enabled:visible');
  await page.waitForFunction(() => document.readyState === 'interactive', undefined, LIMIT);
  expect(await page.locator('main [data-finding]').isVisible()).toBe(true);
  expect(await alive.count()).toBe(0);
  comeScripts();
  const finding = page.locator('[data-finding]');
  const before = await finding.innerText();
  await page.locator('label:has([data-control="use"][value="answering"])').click(LIMIT);
  await expect.poll(() => finding.innerText(), LIMIT).not.toBe(before);
});
