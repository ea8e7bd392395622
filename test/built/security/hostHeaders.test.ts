// Pages with the headers that hosts give them: whole, and a figure in the frame of another site.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { headersOf } from '../../build/finished/netlifyHeaders.ts';
import { useChromium } from '../chromium.ts';
import { SMALL_RUN } from '../simulator/simulatorPage.ts';
import { dist } from '../site.ts';

const chromium = useChromium();
const LIMIT = { timeout: 60_000 };
const file = readFileSync(join(dist, '_headers'), 'utf8');

/** Every answer of the site with the headers of its host. */
const asHosted = (page: Page): Promise<unknown> =>
  page.route(`${inject('siteOrigin')}/**`, async (route) => {
    const response = await route.fetch();
    const headers = Object.fromEntries(headersOf(file, new URL(route.request().url()).pathname));
    await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
  });

/** Features of the browser that the page, or the frame, may use. */
const allowed = (page: Pick<Page, 'evaluate'>, names: readonly string[]): Promise<string[]> =>
  page.evaluate((asked) => {
    const { featurePolicy } = document as Document & {
      featurePolicy: { allowsFeature: (name: string) => boolean };
    };
    return asked.filter((name) => featurePolicy.allowsFeature(name));
  }, names);

const used = ['clipboard-write', 'fullscreen', 'autoplay'];
const refused = ['camera', 'geolocation', 'microphone', 'payment', 'usb'];

test('a page may use what it needs, and nothing else', async () => {
  const { page, errors } = await chromium.visit(`/en/simulator/?${SMALL_RUN}`, { prepare: asHosted });
  expect(await allowed(page, [...used, ...refused])).toEqual(used);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('[data-open-take]:enabled').press('Enter');
  await page.locator('[data-copy="take-address"]').click();
  const address = await page.locator('[data-take-address]').inputValue();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), LIMIT).toBe(address);
  await page.locator('[data-run-state="done"]').waitFor({ state: 'attached', ...LIMIT });
  expect(errors).toEqual([]);
});

test('the lesson takes the whole screen', async () => {
  const { page, errors } = await chromium.visit('/ar/lesson/', { prepare: asHosted });
  await page.locator('[data-show-start]').click();
  await expect
    .poll(() => page.evaluate(() => document.fullscreenElement?.matches('[data-lesson]')), LIMIT)
    .toBe(true);
  expect(errors).toEqual([]);
});

test('a figure lives in the frame of a site that allows it nothing, and other pages are refused there', async () => {
  const school = inject('siteOrigin').replace('localhost', '127.0.0.1');
  const frames = ['/en/figures/satellite/', '/en/about/'].map(
    (path) => `<iframe src="${inject('siteOrigin')}${path}"></iframe>`,
  );
  const { page } = await chromium.visit('/', {
    origin: school,
    prepare: async (opened) => {
      await asHosted(opened);
      await opened.route(`${school}/**`, (route) =>
        route.fulfill({
          contentType: 'text/html',
          headers: { 'Permissions-Policy': 'clipboard-write=(), fullscreen=(), autoplay=()' },
          body: `<!doctype html><title>x</title>${frames.join('')}`,
        }),
      );
    },
  });
  const [figure, other] = page.frames().slice(1);
  if (!figure || !other) throw new Error('the school shows no frames');
  expect(await allowed(figure, [...used, ...refused])).toEqual([]);
  const finding = figure.locator('[data-figure-finding]').first();
  const before = await finding.innerText();
  await figure.locator('[data-input="homes"]').fill('900');
  await expect.poll(() => finding.innerText(), LIMIT).not.toBe(before);
  await figure.locator('[data-figure-take] > summary').click();
  await figure.locator('[data-figure-take] textarea').first().focus();
  expect(
    await figure.evaluate(
      () => getSelection()?.toString() || (document.activeElement as HTMLTextAreaElement).value,
    ),
  ).toContain('/en/figures/satellite/');
  const download = page.waitForEvent('download');
  await figure.locator('[data-figure-take] button').first().click();
  expect((await download).suggestedFilename()).toBe('satellite.csv');
  expect(await other.locator('h1').count()).toBe(0);
});
