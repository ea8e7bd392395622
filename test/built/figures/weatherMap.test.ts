// The map of the year of weather under a hand: its lines follow the share of wind, and the whole map comes when the hand rests.
import { expect, test } from 'vitest';
import { languages } from '../../../src/site/locales.ts';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();

test.each(languages)(
  'in %s a key on the share of wind moves the lines, and what was asked of the device once it does again at rest',
  async (language) => {
    const { page, errors } = await chromium.visit(`/${language}/figures/weather-year/?wind=40`, {
      viewport: { width: 360, height: 740 },
    });
    await page.locator('[data-figure-state="alive"]').waitFor();
    const finding = page.locator('[data-figure-finding]');
    const marks = page.locator('[data-figure-marks]');
    const lines = (): Promise<string> =>
      marks.evaluate((it) =>
        [...it.querySelectorAll('.level-line')]
          .slice(0, 4)
          .map((line) => line.getAttribute('d'))
          .join(' '),
      );
    const wind = page.locator('[data-input="wind"]');
    expect(await wind.inputValue()).toBe('40');
    const first = await lines();
    await wind.press('ArrowUp');
    await expect.poll(lines).not.toBe(first);
    const coarse = await lines();
    await page.locator('[data-input="lines"][value="training"]').check();
    await expect.poll(lines).not.toBe(coarse);
    await expect.poll(() => new URL(page.url()).search).toBe('?wind=45&lines=training');

    const said = (): Promise<number> =>
      finding.evaluate((it) => (it.textContent?.replace(/\s/g, '').match(/717619200/g) ?? []).length);
    expect(await said()).toBe(0);
    const training = await lines();
    await page.locator('[data-action="map"]').press('Enter');
    await expect.poll(said, { timeout: 60_000 }).toBe(1);
    const whole = await lines();
    expect(whole).not.toBe(training);
    // Under the hand the lines are coarse again, and said to be.
    await wind.press('ArrowUp');
    await expect.poll(said).toBe(0);
    await expect.poll(said, { timeout: 60_000 }).toBe(1);
    expect(await lines()).not.toBe(whole);
    expect(await page.locator('[data-figure-lost]').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(errors).toEqual([]);
  },
);
