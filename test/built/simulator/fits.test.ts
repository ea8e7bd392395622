// The first screen: question, plane, handle, uses and sentence are seen without scrolling, on five screens, in both
// languages and both themes; and nothing of it lies over another.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();
const screens = [
  [1366, 768],
  [1024, 768],
  [1920, 1080],
  [390, 844],
  [360, 740],
] as const;
const parts = [
  'h1',
  '[data-stage]',
  '[data-power]',
  '.job-list',
  '[data-finding]',
  '.names',
  '[data-open-drawer]',
];

const boxesOf = (page: Page) =>
  page.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const { left, right, top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
        return { selector, left, right, top, bottom };
      }),
    parts,
  );

test.each(
  screens.flatMap(([width, height]) => ['ar', 'en'].map((language) => ({ language, width, height }))),
)('$language at $width × $height is whole at every power', async ({ language, width, height }) => {
  const { page } = await chromium.visit(`/${language}/simulator/?backend=cpu&steps=4&reps=1`, {
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  await page.locator('[data-open-drawer]:enabled').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const key of ['Home', 'End']) {
      await page.locator('[data-power]').press(key);
      await page
        .locator(`[data-output="installed"]`, { hasText: key === 'Home' ? '40' : '500' })
        .waitFor({ state: 'attached' });
      const boxes = await boxesOf(page);
      for (const { selector, left, right, top, bottom } of boxes) {
        expect(top, selector).toBeGreaterThanOrEqual(0);
        expect(bottom, selector).toBeLessThanOrEqual(height + 0.5);
        expect(left, selector).toBeGreaterThanOrEqual(-0.5);
        expect(right, selector).toBeLessThanOrEqual(width + 0.5);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const box = (name: string) => boxes.find(({ selector }) => selector === name)!;
      const apart: [string, string][] = [
        ['h1', '.job-list'],
        ['.job-list', '[data-open-drawer]'],
        ['[data-stage]', '[data-finding]'],
        ['.names', '[data-open-drawer]'],
      ];
      for (const [one, other] of apart) {
        const [a, b] = [box(one), box(other)];
        const isOver =
          a.left < b.right && b.left < a.right && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
        expect(isOver, `${one} over ${other}`).toBe(false);
      }
    }
  }
});
