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

/** The drawer as it is seen: how high it is and how far it was scrolled [px]; null while it waits. */
const seenDrawer = (page: Page) =>
  page.locator('[data-drawer]').evaluate((drawer) => {
    const { height, bottom } = drawer.getBoundingClientRect();
    const isSeen = getComputedStyle(drawer).visibility === 'visible' && height > 0;
    return isSeen ? { height, bottom, scrolled: drawer.scrollTop } : null;
  });

test.each(longestOfEachDirection)(
  'in %s the sheet of the draws lies over no drawer: both stand there, or the drawer waits and comes back as it was left',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/simulator/?${SMALL_RUN}`, {
      reducedMotion: 'reduce',
    });
    await page.locator('[data-run-state="done"]').waitFor({ state: 'attached' });
    const door = page.locator('[data-open-drawer]:enabled');
    const run = page.locator('[data-run] > summary');
    const isExpanded = (): Promise<string | null> => door.getAttribute('aria-expanded');
    let both = 0;
    // On a phone the drawer takes the place of the acts, the sheet's among them.
    for (const [width, height] of SCREENS.filter(([each]) => each >= 768)) {
      await resize(page, width, height);
      const at = `${width} × ${height}`;
      await door.press('Enter');
      await page.locator('[data-drawer]').evaluate((drawer) => drawer.scrollTo(0, 300));
      const before = await seenDrawer(page);
      expect(before?.scrolled, at).toBe(300);
      await run.press('Enter');
      await page.locator('html.run-open').waitFor();
      const sheet = (await page.locator('.run-sheet').boundingBox())!;
      const beside = await seenDrawer(page);
      if (beside) {
        both++;
        expect(beside.height, at).toBeGreaterThan(LEAST_PX);
        expect(beside.bottom, at).toBeLessThanOrEqual(sheet.y);
      }
      expect(sheet.y + sheet.height, at).toBeLessThanOrEqual(height);
      expect(await isExpanded(), at).toBe(String(beside !== null));
      await page.locator('[data-close-run]').press('Enter');
      await expect.poll(() => seenDrawer(page), { message: at }).toEqual(before);
      expect(await isExpanded(), at).toBe('true');
      // Asked for again while it waits, it comes in the place of the sheet.
      await run.press('Enter');
      await page.locator('html.run-open').waitFor();
      if (beside) await run.press('Enter');
      else await door.press('Enter');
      await expect.poll(() => seenDrawer(page), { message: at }).toEqual(before);
      await page.locator('[data-close-drawer]').press('Enter');
    }
    expect(both).toBe(1);
  },
);
