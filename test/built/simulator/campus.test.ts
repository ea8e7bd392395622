// The moving campus: on a screen whose pixels change, and with a rack chosen by hand, by keys, and in the place of its hall.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { languages } from '../site.ts';
import { runState, SMALL_RUN } from './simulatorPage.ts';

const chromium = useChromium('webgpu');
const size = { width: 1280, height: 900 };

test('the campus is drawn with as many pixels as the screen has, also after these change', async () => {
  const { page } = await chromium.visit(`/en/simulator/?${SMALL_RUN}`, {
    viewport: size,
    prepare: (opened) => opened.route('**/livingCampus*.js', (route) => route.abort()),
  });
  await page.locator('[data-campus]').scrollIntoViewIfNeeded();
  // Where its script is lost the page says that, and nothing of WebGL; it is asked for again when the campus comes near.
  await page.locator('[data-lost]').waitFor();
  expect(await page.locator('[data-campus-note]').isVisible()).toBe(false);
  // What stands there is of the build's settings, and fades.
  expect(await page.locator('.campus').getAttribute('aria-busy')).toBe('true');
  await page.unroute('**/livingCampus*.js');
  await page.locator('#mw').scrollIntoViewIfNeeded();
  await page.locator('[data-campus][data-campus-state="still"]').scrollIntoViewIfNeeded();
  const canvas = page.locator('[data-campus-state="live"] canvas');
  await canvas.waitFor();
  await page.locator('.campus[aria-busy="false"]').waitFor();
  const pixels = () =>
    canvas.evaluate((element) => [(element as HTMLCanvasElement).width, element.clientWidth] as const);
  const [single, cssWidth] = await pixels();
  expect(single).toBe(cssWidth);
  const session = await page.context().newCDPSession(page);
  for (const deviceScaleFactor of [2, 1, 1.5]) {
    await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor, mobile: false });
    // An emulated screen tells no page that it has changed; the next drawing sees it.
    await page.locator('#mw').press('ArrowUp');
    await page.waitForFunction(
      ([ratio, width]) =>
        document.querySelector<HTMLCanvasElement>('[data-campus] canvas')?.width ===
        Math.floor(ratio * width),
      [deviceScaleFactor, cssWidth] as const,
    );
  }
  expect((await pixels())[1]).toBe(cssWidth);
});

describe('a rack of the campus', () => {
  const sentence = (page: Page) => page.locator('[data-campus-racks] p:not([data-campus-note])');
  const slider = (page: Page) => page.locator('[data-campus-racks] input');
  const toHall = (page: Page) => page.locator('[data-campus-racks] button');
  const inPlace = (page: Page) => page.locator('[data-place-racks] input');

  /** Clicks on a point of the picture, in shares of its width and height. */
  async function click(page: Page, picture: string, across: number, down: number): Promise<void> {
    const { width = 0, height = 0 } = (await page.locator(picture).boundingBox()) ?? {};
    await page.locator(picture).click({ position: { x: width * across, y: height * down } });
  }

  test.each(languages)(
    'in %s is chosen by hand or by keys, said, and the same as in the place of its hall',
    async (language) => {
      const { page, errors } = await chromium.visit(`/${language}/simulator/?${SMALL_RUN}`, {
        viewport: size,
        reducedMotion: 'reduce',
      });
      await runState(page, 'done');
      await page.locator('[data-campus]').scrollIntoViewIfNeeded();
      await page.locator('[data-campus-state="live"]').waitFor();
      // The first hall is in the middle of the picture.
      await click(page, '[data-campus] canvas', 0.5, 0.48);
      await expect.poll(() => slider(page).inputValue()).toMatch(/^\d{1,3}$/);
      // Its name stands above it: a long one leaves it room for more than a thousand racks.
      expect((await slider(page).boundingBox())?.width).toBeGreaterThan(240);
      await slider(page).press('Home');
      await expect.poll(() => sentence(page).innerText()).toMatch(/^\D*1\D+1\D/);
      expect(await sentence(page).getAttribute('aria-live')).toBe('polite');
      expect(await slider(page).getAttribute('aria-valuetext')).toBe(await sentence(page).innerText());
      // The field under the campus marks the same rack.
      const ring = page.locator('[data-chart="racks-wide"] .rack-ring');
      const marked = await ring.getAttribute('d');
      await slider(page).press('ArrowUp');
      await expect.poll(() => sentence(page).innerText()).toMatch(/^\D*2\D+1\D/);
      await expect.poll(() => ring.getAttribute('d')).not.toBe(marked);
      await toHall(page).press('Enter');
      await page.locator('#place-title:focus').waitFor();
      expect(await inPlace(page).inputValue()).toBe('2');
      await inPlace(page).press('ArrowUp');
      await page.locator('[data-place-racks] button').press('Enter');
      await page.locator('.campus:focus').waitFor();
      expect(await page.locator('[data-place]').isVisible()).toBe(false);
      await expect.poll(() => slider(page).inputValue()).toBe('3');
      expect(await sentence(page).innerText()).toMatch(/^\D*3\D+1\D/);
      expect(await page.locator('[data-campus] canvas').isVisible()).toBe(true);
      expect(errors).toEqual([]);
    },
  );

  test('on a phone its hall is a sheet that is closed where it was opened', async () => {
    const { page } = await chromium.visit(`/ar/simulator/?${SMALL_RUN}`, {
      viewport: { width: 360, height: 740 },
      reducedMotion: 'reduce',
      hasTouch: true,
    });
    await page.locator('[data-campus]').scrollIntoViewIfNeeded();
    await page.locator('[data-campus-state="live"]').waitFor();
    await toHall(page).tap();
    await page.locator('#place-title:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-campus-racks] button:focus').waitFor();
    const { y = -1 } = (await toHall(page).boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(740);
  });

  test('is chosen in the still picture too, and follows the power of the site', async () => {
    const { page } = await chromium.visit(`/en/simulator/?${SMALL_RUN}&mw=40`, {
      viewport: size,
      reducedMotion: 'reduce',
      prepare: (opened) =>
        opened.addInitScript(() => {
          HTMLCanvasElement.prototype.getContext = () => null;
        }),
    });
    await page.locator('[data-campus]').scrollIntoViewIfNeeded();
    await page.locator('[data-campus-state="failed"]').waitFor();
    const mark = page.locator('[data-campus] polyline').last();
    const unchosen = await mark.getAttribute('points');
    // The picture of the build shows more than the one hall of this power.
    const halls = page.locator('[data-campus] .campus-roof');
    await expect.poll(() => halls.count()).toBe(1);
    await expect.poll(() => page.locator('[data-output="halls"]').innerText()).toMatch(/^1 /);
    await click(page, '[data-campus] svg[role="img"]', 0.5, 0.46);
    await expect.poll(() => mark.getAttribute('points')).not.toBe(unchosen);
    await expect.poll(() => page.locator('[data-chart="racks-wide"] .rack-ring').count()).toBe(1);
    const chosen = await mark.getAttribute('points');
    // Outside of the only hall nothing stands.
    await click(page, '[data-campus] svg[role="img"]', 0.15, 0.2);
    await slider(page).press('End');
    const last = Number(await slider(page).inputValue());
    await expect.poll(() => mark.getAttribute('points')).not.toBe(chosen);
    await page.locator('#mw').press('End');
    await expect.poll(async () => Number(await slider(page).getAttribute('max'))).toBeGreaterThan(10 * last);
    expect(await sentence(page).getAttribute('aria-live')).toBe('off');
    expect(Number(await slider(page).inputValue())).toBe(last);
  });
});
