// The moving campus on a screen whose pixels change: a window that is moved to another screen, or zoomed.
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { SMALL_RUN } from './simulatorPage.ts';

const chromium = useChromium('webgpu');
const size = { width: 1280, height: 900 };

test('the campus is drawn with as many pixels as the screen has, also after these change', async () => {
  const { page } = await chromium.visit(`/en/simulator/?${SMALL_RUN}`, {
    viewport: size,
    prepare: (opened) => opened.route('**/mountCampus*.js', (route) => route.abort()),
  });
  await page.locator('[data-campus]').scrollIntoViewIfNeeded();
  // Where its script is lost the page says that, and nothing of WebGL; it is asked for again when the campus comes near.
  await page.locator('[data-lost]').waitFor();
  expect(await page.locator('[data-campus-note]').isVisible()).toBe(false);
  await page.unroute('**/mountCampus*.js');
  await page.locator('#mw').scrollIntoViewIfNeeded();
  await page.locator('[data-campus][data-campus-state="still"]').scrollIntoViewIfNeeded();
  const canvas = page.locator('[data-campus-state="live"] canvas');
  await canvas.waitFor();
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
