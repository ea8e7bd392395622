// The plane is seen in every state of the page: at rest, compared, with the drawer or a place open, at each known state, under
// messages; on every screen.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { resize, untilDrawn, useChromium } from '../chromium.ts';
import { longestOfEachDirection } from '../site.ts';
import { SCREENS, SMALL_RUN } from './simulatorPage.ts';

const chromium = useChromium();
const phones = SCREENS.filter(([width]) => width < 400);
/** Least height of the plane. */
const LEAST_PX = 200;

async function expectPlane(page: Page, state: string, screens = SCREENS.slice()): Promise<void> {
  await untilDrawn(page);
  for (const [width, height] of screens) {
    await resize(page, width, height);
    const box = await page.locator('[data-stage]').boundingBox();
    expect(box?.height, `${state} at ${width} × ${height}`).toBeGreaterThan(LEAST_PX);
  }
}

const press = (page: Page, selector: string): Promise<void> => page.locator(selector).first().press('Enter');

test.each(longestOfEachDirection)(
  'in %s the plane is higher than 200 px in every state',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/simulator/?${SMALL_RUN}`, {
      reducedMotion: 'reduce',
    });
    await page.locator('[data-open-drawer]:enabled').waitFor();
    await expectPlane(page, 'at rest');
    await press(page, '[data-open-place]');
    await page.locator('.place:not([hidden])').waitFor();
    await expectPlane(page, 'with a place open');
    await press(page, '[data-close-place]');
    await press(page, '[data-keep]');
    await page.locator('[data-keep][aria-pressed="true"]').waitFor();
    await expectPlane(page, 'compared');
    await press(page, '[data-open-drawer]');
    await page.locator('.drawer').waitFor();
    await expectPlane(page, 'compared, with the drawer open');
    for (const preset of await page.locator('[data-preset]').all()) {
      await preset.press('Enter');
      await expectPlane(page, `compared with ${await preset.textContent()}, drawer open`, phones);
    }
    await press(page, '[data-close-drawer]');
    for (const use of await page.locator('.job input').all()) {
      await use.press('Space');
      await expectPlane(page, `compared with ${await use.getAttribute('value')}`, phones);
    }
  },
);

test.each(longestOfEachDirection)(
  'in %s the plane is higher than 200 px under messages',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/simulator/?${SMALL_RUN}&mw=9&pue=99&acc=none`, {
      reducedMotion: 'reduce',
    });
    await page.locator('[data-problems] li').first().waitFor();
    await expectPlane(page, 'under messages');
  },
);
