// Low, narrow windows, as at 400 % zoom: the page scrolls, nothing lies over another, all is reached, and what opens closes.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { resize, useChromium } from '../chromium.ts';
import { longestOfEachDirection } from '../site.ts';

const chromium = useChromium();
const screens = [
  [480, 270],
  [320, 256],
  [320, 401],
  [360, 330],
  [400, 400],
  [427, 240],
  [480, 400],
] as const;
const parts = ['h1', '.jobs', '.finding', '.hint-short', '.stage > svg.narrow-only', '.names', '.acts'];

/** What is to be read or touched and has something else over its middle, once it is brought into the window. */
const covered = (page: Page, selector: string, block: 'center' | 'start' = 'center'): Promise<string[]> =>
  page.locator(selector).evaluateAll(
    (all, block) =>
      all
        .filter((each) => each.checkVisibility())
        .filter((each) => {
          each.scrollIntoView({ block, behavior: 'instant' });
          const { left, right, top, bottom } = each.getBoundingClientRect();
          const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return !hit || !(each.contains(hit) || hit.closest('label')?.contains(each));
        })
        .map((each) => `${each.className} «${each.textContent?.trim().slice(0, 30)}»`),
    block,
  );

/** Parts of the instrument whose boxes cross, and names that reach out of theirs. */
const crossed = (page: Page): Promise<string[]> =>
  page.evaluate((selectors) => {
    const boxes = selectors.flatMap((selector) => {
      const part = document.querySelector(selector)!;
      return part.checkVisibility() ? [{ selector, box: part.getBoundingClientRect() }] : [];
    });
    const over = boxes.flatMap(({ selector, box }, i) =>
      boxes
        .slice(i + 1)
        .filter((other) => box.top < other.box.bottom - 1 && other.box.top < box.bottom - 1)
        .map((other) => `${selector} over ${other.selector}`),
    );
    const foot = document.querySelector('.names')!.getBoundingClientRect().bottom;
    const cut = [...document.querySelectorAll('.names .name > *')]
      .filter((word) => word.checkVisibility() && word.getBoundingClientRect().bottom > foot + 1)
      .map((word) => `«${word.textContent}» out of the names`);
    return [...over, ...cut];
  }, parts);

/** Whether the drawer covers all of the window, or leaves the plane whole and in sight above it. */
const drawerIsApart = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const box = (selector: string): DOMRect => document.querySelector(selector)!.getBoundingClientRect();
    const drawer = box('.drawer');
    const coversAll = drawer.top <= 0 && drawer.bottom >= innerHeight;
    const stage = box('[data-stage]');
    const isWhole = stage.bottom <= Math.min(box('.instrument').bottom, drawer.top) + 1;
    return coversAll || (isWhole && stage.top >= Math.max(box('.bar').bottom, 0) - 1);
  });

const isInWindow = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return top >= -1 && bottom <= innerHeight + 1;
  });

test.each(longestOfEachDirection)(
  'in %s all of the instrument is read and touched on low, narrow windows',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/simulator/?backend=cpu&steps=4&reps=1`, {
      reducedMotion: 'reduce',
    });
    const opened = page.locator('[data-open-drawer]:enabled');
    await opened.waitFor();
    for (const [width, height] of screens) {
      const at = `${width} × ${height}`;
      await resize(page, width, height);
      expect(await crossed(page), at).toEqual([]);
      expect(
        await covered(page, '.names :is(.name, b, span), .acts > :is(button, details), .job, [data-scrub]'),
        at,
      ).toEqual([]);

      await opened.press('Enter');
      expect(await drawerIsApart(page), `drawer at ${at}`).toBe(true);
      expect(await covered(page, '.drawer :is(input, select, button)'), `drawer at ${at}`).toEqual([]);
      await page.locator('[data-close-drawer]').press('Enter');

      const run = page.locator('[data-run] > summary');
      await run.press('Enter');
      expect(await covered(page, '[data-run] > summary', 'start'), `draws at ${at}`).toEqual([]);
      // Its sheet may lie over what opened it: it closes from inside, by Escape, and where the drawer opens.
      const sheet = page.locator('[data-run] .run-sheet');
      await page.locator('[data-close-run]').click();
      expect(await sheet.isVisible(), `draws closed at ${at}`).toBe(false);
      await run.press('Enter');
      await page.keyboard.press('Escape');
      expect(await sheet.isVisible(), `draws after Escape at ${at}`).toBe(false);
      await run.press('Enter');
      await opened.press('Enter');
      expect(await sheet.isVisible(), `draws under the drawer at ${at}`).toBe(false);
      await page.locator('[data-close-drawer]').press('Enter');

      await page.locator('[data-open-place]').first().press('Enter');
      await page.locator('.place:not([hidden])').waitFor();
      expect(await covered(page, '.place :is(input, select, button, p)'), `place at ${at}`).toEqual([]);
      await page.keyboard.press('Escape');
    }
  },
);

test.each([
  [320, 480],
  [360, 568],
])(
  'at %i × %i the plane stays in sight under an open drawer, and the button once it is closed',
  async (width, height) => {
    const { page } = await chromium.visit('/ar/simulator/?backend=cpu&steps=4&reps=1', {
      reducedMotion: 'reduce',
    });
    const opened = page.locator('[data-open-drawer]:enabled');
    await opened.waitFor();
    await resize(page, width, height);
    await opened.press('Enter');
    expect(await drawerIsApart(page)).toBe(true);
    await page.locator('[data-close-drawer]').press('Enter');
    expect(await isInWindow(page, '[data-open-drawer]')).toBe(true);
  },
);
