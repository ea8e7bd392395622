// Sliders under a finger, on a phone: scrolling past them changes nothing, a tap and a drag do.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { MODEL_VERSION } from '../../../src/simulator/inputs/address/parse.ts';
import { useChromium } from '../chromium.ts';
import { oneOfEachDirection } from '../site.ts';
import { type Spot, touch, way } from '../touch.ts';
import { SMALL_RUN } from './simulatorPage.ts';

const chromium = useChromium();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Brings a slider to the middle of the screen and gives a spot on its track, a share of its width from the left. */
const spotOn = (page: Page, name: string, share: number): Promise<Spot> =>
  page.locator(`input[type="range"][name="${name}"]`).evaluate((slider, part): [number, number] => {
    slider.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, width, top, height } = slider.getBoundingClientRect();
    return [left + width * part, top + height / 2];
  }, share);

/** How far page and drawer have been scrolled [px]. */
const scrolled = (page: Page): Promise<number> =>
  page.evaluate(() => scrollY + (document.querySelector('[data-drawer]')?.scrollTop ?? 0));

/** Values of the settings that are sliders, by name. */
const values = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('input[type="range"][name]')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((slider) => [(slider as HTMLInputElement).name, (slider as HTMLInputElement).value]),
      ),
    );

describe.each(oneOfEachDirection)('in %s', (language) => {
  test('a swipe that begins on a slider scrolls and changes nothing, a tap sets it, and so does a drag along it', async () => {
    const { page } = await chromium.visit(`/${language}/simulator/?${SMALL_RUN}`, phone);
    await page.locator('input[name="pue"]:enabled').waitFor({ state: 'attached' });
    await page.locator('[data-open-drawer]:enabled').press('Enter');
    await page.locator('input[name="fail"]').waitFor();
    const session = await page.context().newCDPSession(page);

    const before = await values(page);
    for (const name of Object.keys(before)) {
      const spot = await spotOn(page, name, 0.7);
      const top = await scrolled(page);
      await touch(session, page, way(spot, [2, -12]));
      expect(await scrolled(page), name).toBeGreaterThan(top + 50);
      expect(await values(page), name).toEqual(before);
    }
    await page.locator('#mw').press('ArrowUp');
    await page.waitForURL(/mw=245/);
    const kept = new URLSearchParams(`${SMALL_RUN}&mw=245&m=${MODEL_VERSION}`);
    const now = new URL(page.url()).searchParams;
    expect([...now].toSorted()).toEqual([...kept].toSorted());

    const spot = await spotOn(page, 'fail', 0.5);
    await touch(session, page, [spot]);
    const tapped = Number((await values(page)).fail);
    expect(tapped).toBeCloseTo(2.5, 0);
    await page.waitForURL(/fail=2/);
    // Up is where the language is read to.
    await touch(session, page, way(spot, [language === 'ar' ? -5 : 5, 0]));
    expect(Number((await values(page)).fail)).toBeGreaterThan(tapped + 0.5);
    await page.waitForURL(/fail=[3-5]/);
  });
});
