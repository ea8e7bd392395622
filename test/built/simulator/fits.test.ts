// The first screen: question, plane, handle, uses and sentence are seen without scrolling, on five screens, in every
// language and both themes; and nothing of it lies over another.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { resize, useChromium } from '../chromium.ts';
import { languages } from '../site.ts';

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

const press = async (page: Page, key: 'Home' | 'End'): Promise<void> => {
  await page.locator('[data-power]').press(key);
  await page
    .locator('[data-output="installed"]', { hasText: key === 'Home' ? '40' : '500' })
    .waitFor({ state: 'attached' });
};

const apart: [string, string][] = [
  ['h1', '.job-list'],
  ['.job-list', '[data-open-drawer]'],
  ['[data-stage]', '[data-finding]'],
  ['.names', '[data-open-drawer]'],
];

async function isWhole(page: Page, width: number, height: number): Promise<void> {
  const boxes = await boxesOf(page);
  for (const { selector, left, right, top, bottom } of boxes) {
    const at = `${selector} at ${width} × ${height}`;
    expect(top, at).toBeGreaterThanOrEqual(0);
    expect(bottom, at).toBeLessThanOrEqual(height + 0.5);
    expect(left, at).toBeGreaterThanOrEqual(-0.5);
    expect(right, at).toBeLessThanOrEqual(width + 0.5);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  const box = (name: string) => boxes.find(({ selector }) => selector === name)!;
  for (const [one, other] of apart) {
    const [a, b] = [box(one), box(other)];
    const isOver = a.left < b.right && b.left < a.right && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
    expect(isOver, `${one} over ${other} at ${width} × ${height}`).toBe(false);
  }
}

test.each(languages)(
  'in %s all is whole at every power, on five screens and in both themes',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/simulator/?backend=cpu&steps=4&reps=1`, {
      reducedMotion: 'reduce',
    });
    await page.locator('[data-open-drawer]:enabled').waitFor();
    for (const [width, height] of screens) {
      await resize(page, width, height);
      for (const [key, colorScheme] of [
        ['Home', 'light'],
        ['End', 'dark'],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await press(page, key);
        await isWhole(page, width, height);
      }
    }
  },
);
