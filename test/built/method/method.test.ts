// The method page and its parts: short enough to read, all of it there without a script and on paper, each constant at its
// address.
import { describe, expect, test } from 'vitest';
import { readModelSeeds } from '../../../src/seeds/readModelSeeds.ts';
import { layOutWhole, useChromium } from '../chromium.ts';
import { documentOf, languages, pages } from '../site.ts';

const chromium = useChromium();
/** French takes more words for the same. */
const mostPx = (language: string): number => (language === 'fr' ? 12_500 : 12_000);

test.each(languages)('/%s/method/ is no longer than its limit at 1,440 px', async (language) => {
  const { page } = await chromium.read(`/${language}/method/`, { viewport: { width: 1440, height: 900 } });
  await layOutWhole(page);
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

test.each(languages)('on paper every equation, constant and symbol in %s is open', async (language) => {
  const { page } = await chromium.visit(`/${language}/method/`);
  await page.emulateMedia({ media: 'print' });
  const printed = {
    '': ['#f-facility', '#f-fleet', '#P-pue'],
    'constants/': ['#P-pue', '#P-leo-altitude-km'],
    'symbols/': ['.symbols dt'],
  };
  for (const [path, parts] of Object.entries(printed)) {
    await page.goto(new URL(`/${language}/method/${path}`, page.url()).href);
    for (const part of parts) expect(await page.locator(part).first().isVisible(), part).toBe(true);
  }
});

describe.each(languages)('in %s', (language) => {
  test.each(['runs', 'trials', 'catalogue'])(
    'tables of /method/%s/ count chips under the word of the page, and part thousands',
    (part) => {
      const { html } = pages.find(({ path }) => path === `/${language}/method/${part}/`) ?? { html: '' };
      const cells = [...documentOf(html).querySelectorAll('th, td')];
      expect(cells.length).toBeGreaterThan(50);
      const heads = cells.map(
        (cell) => cell.getAttribute('data-label') ?? (cell.matches('thead th') ? cell.textContent : ''),
      );
      expect(heads.filter((head) => /\bGPU\b/.test(head))).toEqual([]);
      const numbers = cells.filter((cell) => cell.matches('td.num')).map(({ textContent }) => textContent);
      expect(numbers.filter((number) => /\d{4}/.test(number.replace(/[.,]\d+/g, '')))).toEqual([]);
    },
  );

  test('every constant and record has its anchor on the method page, which leads to its line', () => {
    const documentAt = (path: string): Document =>
      documentOf(pages.find((page) => page.path === path)?.html ?? '');
    const method = documentAt(`/${language}/method/`);
    const lines = documentAt(`/${language}/method/constants/`);
    for (const { id } of readModelSeeds('seeds').parameterEntries) {
      const link = method.querySelector(`a[id="${id}"]`)?.getAttribute('href');
      expect(link, id).toBe(`/${language}/method/constants/#${id}`);
      expect(lines.querySelectorAll(`tr[id="${id}"]`), id).toHaveLength(1);
    }
    const rows = [...documentAt(`/${language}/method/trials/`).querySelectorAll('tr[id]')];
    expect(rows.length).toBeGreaterThan(5);
    for (const { id } of rows)
      expect(method.querySelector(`a[id="${id}"]`)?.getAttribute('href'), id).toBe(
        `/${language}/method/trials/#${id}`,
      );
  });

  test('a constant asked for by its address is in view, out of its fold', async () => {
    const { page } = await chromium.read(`/${language}/method/constants/#P-network-efficiency`, {
      viewport: { width: 360, height: 740 },
    });
    const line = page.locator(':target');
    await expect.poll(() => line.evaluate((row) => row.getBoundingClientRect().height)).toBeGreaterThan(50);
    await expect.poll(async () => (await line.boundingBox())?.y).toBeLessThan(740);
  });
});
