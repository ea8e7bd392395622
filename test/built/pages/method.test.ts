// The method page: short enough to read, all of it there without a script and on paper.
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { languages } from '../site.ts';

const chromium = useChromium();
/** French takes more words for the same. */
const mostPx = (language: string): number => (language === 'fr' ? 12_500 : 12_000);

test.each(languages)('/%s/method/ is no longer than its limit at 1,440 px', async (language) => {
  const { page } = await chromium.read(`/${language}/method/`, { viewport: { width: 1440, height: 900 } });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeGreaterThan(3000);
  expect(height).toBeLessThanOrEqual(mostPx(language));
});

test.each(languages)(
  '/%s/method/ says what, how good and where it fails on the first screen',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/method/`, { viewport: { width: 1366, height: 768 } });
    for (const id of ['does', 'good', 'fails']) {
      const cell = await page.locator(`section:has(> #${id})`).boundingBox();
      expect((cell?.y ?? 0) + (cell?.height ?? Infinity), id).toBeLessThanOrEqual(768);
    }
  },
);

test.each(languages)('an equation of /%s/method/ opens without a script', async (language) => {
  const { page } = await chromium.visit(`/${language}/method/`, { javaScriptEnabled: false });
  const equation = page.locator('#f-gemm');
  expect(await equation.isVisible()).toBe(false);
  await page.locator('details:has(#f-gemm) > summary').click();
  expect(await equation.isVisible()).toBe(true);
});

test.each(languages)('on paper every equation and constant of /%s/method/ is open', async (language) => {
  const { page } = await chromium.visit(`/${language}/method/`);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['#f-facility', '#f-fleet', '#P-pue', '.symbols dt'])
    expect(await page.locator(part).first().isVisible(), part).toBe(true);
});
