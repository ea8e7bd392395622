// The values of a figure one by one: walked by keys and by touch, read, marked in the drawing, and sounded.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { languages } from '../site.ts';

const chromium = useChromium();

/** Waits until the figure's script has wired it. */
const alive = (page: Page): Promise<void> =>
  page.locator('[data-figure-state="alive"]').first().waitFor({ state: 'attached' });

test.each([
  { path: '/ar/figures/dakhla-storage/', what: 'a curve that rises', rises: 1 },
  { path: '/en/figures/if-chain/', what: 'bars that fall', rises: -1 },
])('$path: $what, walked by keys, read, marked and sounded', async ({ path, rises }) => {
  const { page, errors } = await chromium.visit(path);
  await alive(page);
  const sheet = page.locator('[data-figure-walk]');
  await sheet.locator('summary').press('Enter');
  const slider = sheet.locator('input');
  const read = sheet.locator('output');
  const first = await read.textContent();
  const mark = page.locator('[data-figure-marks] .walk-mark');
  // In the drawing's own measure: the page may scroll under the key.
  const place = () =>
    mark.evaluate((shape) => {
      const { x, y } = (shape as SVGGraphicsElement).getBBox();
      return { x, y };
    });
  const before = await place();
  await slider.press('ArrowRight');
  expect(await read.textContent()).not.toBe(first);
  expect(await slider.getAttribute('aria-valuetext')).toBe(await read.textContent());
  const after = await place();
  expect(after.x).toBeGreaterThan(before.x);
  expect(rises * (before.y - after.y)).toBeGreaterThan(0);
  const sound = sheet.locator('button');
  await sound.press('Enter');
  expect(await sound.getAttribute('aria-pressed')).toBe('true');
  expect(errors).toEqual([]);
});

test.each(languages)(
  'in %s map and weeks of the weather are walked one beside the other, by touch, in the colours of the system',
  async (language) => {
    const { page, errors } = await chromium.visit(`/${language}/figures/weather-year/`, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      forcedColors: 'active',
    });
    await alive(page);
    const sheet = page.locator('[data-figure-walk]');
    await sheet.locator('summary').tap();
    const sliders = sheet.locator('input');
    await sliders.nth(1).waitFor();
    const read = (): Promise<string[]> => sheet.locator('output').allTextContents();
    const first = await read();
    for (const slider of await sliders.all()) {
      await slider.tap();
      const { height } = (await slider.boundingBox()) ?? { height: 0 };
      expect(height).toBeGreaterThanOrEqual(44);
      expect(await slider.evaluate((it) => getComputedStyle(it).forcedColorAdjust)).toBe('none');
    }
    const then = await read();
    expect(then[0]).not.toBe(first[0]);
    expect(then[1]).not.toBe(first[1]);
    const marks = page.locator('[data-figure-marks] .walk-mark');
    expect(await marks.count()).toBe(2);
    // The battery of the map is that of the table.
    await sliders.first().fill('2');
    const table = page.locator('[data-figure-rows] tr').nth(2).locator('td').first();
    expect((await read())[0]).toContain(`${await table.textContent()}`);
    await sheet.locator('summary').tap();
    await expect.poll(() => marks.count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await sheet.isVisible()).toBe(false);
    expect(errors).toEqual([]);
  },
);
