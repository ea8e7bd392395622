// The map of the year of weather under a hand: its lines follow the share of wind, and the whole map comes when the hand rests.
import { expect, test } from 'vitest';
import { languages } from '../../../src/site/locales.ts';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();

test.each(languages)(
  'in %s a key on the share of wind moves the lines, and at rest the whole map comes by itself, unless the hand moves again before',
  async (language) => {
    const { page, errors } = await chromium.visit(`/${language}/figures/weather-year/`, {
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
    const isWhole = (): Promise<boolean> =>
      finding.evaluate((it) => it.textContent?.replace(/\s/g, '').includes('717619200') ?? false);
    const wind = page.locator('[data-input="wind"]');
    // No worker starts until it may: what computes the map is under way until then.
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let started = 0;
    await page.route('**/worker*.js', async (route) => {
      started += 1;
      await held;
      await route.continue().catch(() => {});
    });
    await page.evaluate(() => {
      // By its own clock the device is never slow, whatever else runs on the machine.
      performance.now = () => 0;
      const { terminate } = Worker.prototype;
      Worker.prototype.terminate = function () {
        document.body.dataset.endedWorkers = String(Number(document.body.dataset.endedWorkers ?? 0) + 1);
        terminate.call(this);
      };
    });
    const ended = (): Promise<number> => page.evaluate(() => Number(document.body.dataset.endedWorkers ?? 0));
    const built = await lines();
    await wind.press('ArrowDown');
    await expect.poll(lines).not.toBe(built);
    const coarse = await lines();
    await page.locator('[data-input="lines"][value="training"]').check();
    await expect.poll(lines).not.toBe(coarse);
    const training = await lines();
    await expect.poll(() => started).toBeGreaterThan(0);
    await page.locator('[data-input="batt"]').press('ArrowUp');
    await expect.poll(ended).toBeGreaterThan(0);
    expect([await isWhole(), await lines()]).toEqual([false, training]);

    letGo();
    await expect.poll(isWhole, { timeout: 60_000 }).toBe(true);
    const whole = await lines();
    expect(whole).not.toBe(training);
    // Under the hand the lines are coarse again, and at rest whole.
    await wind.press('ArrowDown');
    await expect.poll(isWhole).toBe(false);
    await expect.poll(isWhole, { timeout: 60_000 }).toBe(true);
    expect(await lines()).not.toBe(whole);
    expect(await page.locator('[data-figure-lost]').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(errors).toEqual([]);
  },
);
