// A reader's own measured hours in the figure of the year of weather: taken, said, drawn, refused, and given back.
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();

const half = '0.5\n'.repeat(8760);
/** Gives the figure a file as a reader does, by the keyboard. */
async function give(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Load measured hours' }).press('Enter'),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

test('a file of hours stands in for the made-up years, a bad one is named and changes nothing, and both are undone', async () => {
  const { page, errors, foreign } = await chromium.visit('/en/figures/weather-year/?over=2', {
    viewport: { width: 360, height: 740 },
  });
  await page.locator('[data-figure-state="alive"]').waitFor();
  const figure = page.locator('[data-figure]');
  const finding = figure.locator('[data-figure-finding]');
  const marks = figure.locator('[data-figure-marks]');
  const madeUp = await finding.textContent();
  const linesOfMadeUp = await marks.innerHTML();
  const again = page.getByRole('button', { name: 'Made-up years again' });
  expect(await again.count()).toBe(0);

  // Until the file is read the button says that it works.
  const load = page.getByRole('button', { name: 'Load measured hours' });
  const name = await load.elementHandle();
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/measuredYear*.js', async (route) => {
    await held;
    await route.continue();
  });
  await give(page, 'half.csv', `hour,output\n${half.replaceAll('0.5', '1,0.5')}`);
  await expect.poll(() => name?.getAttribute('aria-busy')).toBe('true');
  expect(await load.count()).toBe(0);
  letGo();
  await expect.poll(() => load.count()).toBe(1);
  expect(await name?.getAttribute('aria-busy')).toBe(null);
  await expect.poll(() => finding.textContent()).toContain('8\u202f760 measured hours, not on made-up years');
  const measured = await finding.textContent();
  expect(measured).toMatch(/the plants give 100\s% .* every hour has power/);
  expect(await figure.locator('[role="status"]').textContent()).toMatch(/half\.csv.*50\.0\s%/);
  const linesOfHalf = await marks.innerHTML();
  expect(linesOfHalf).not.toBe(linesOfMadeUp);
  // Measured hours are not parted into wind and sun.
  const wind = page.locator('[data-input="wind"]');
  expect(await wind.isVisible()).toBe(false);
  expect(new URL(page.url()).search).toBe('?over=2');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  await give(page, 'bad.csv', half.replace('0.5\n0.5', '0.5\n51'));
  const refusal = figure.locator('[role="alert"]:not([data-figure-lost])');
  await refusal.waitFor();
  expect((await refusal.textContent())?.replace(/[\u2068\u2069]/g, '')).toMatch(
    /^bad\.csv cannot be used\. Line 2: received 51, expected a number from 0 to 1\..* stays as it was\.$/,
  );
  expect([await finding.textContent(), await marks.innerHTML()]).toEqual([measured, linesOfHalf]);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () =>
    (await window.axe.run('main')).violations.map(({ id }) => id),
  );
  expect(violations).toEqual([]);

  await page.locator('[data-action="map"]').press('Enter');
  await expect
    .poll(() => finding.textContent())
    .toContain('This device has computed 35\u202f880\u202f960 hours');
  const table = figure.locator('details.figure-table:has(table)');
  await table.locator('summary').click();
  const sheet = figure.locator('[data-figure-take]');
  await sheet.locator('summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sheet.locator('button').first().click(),
  ]);
  const citation = sheet.locator('textarea').nth(1);
  expect(await citation.inputValue()).toContain('measured hours');
  const rows = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  expect(rows.every((row) => row.includes(',100,'))).toBe(true);

  await again.press('Enter');
  await expect.poll(() => finding.textContent()).toBe(madeUp);
  expect(await citation.inputValue()).not.toContain('measured hours');
  expect(await marks.innerHTML()).toBe(linesOfMadeUp);
  expect(await wind.isVisible()).toBe(true);
  expect(
    await page
      .getByRole('button', { name: 'Load measured hours' })
      .evaluate((it) => it === document.activeElement),
  ).toBe(true);
  expect(await refusal.isVisible()).toBe(false);
  expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
});
