// On paper hatches are strokes: a browser prints a pattern as a picture of 72 dots to the inch, and of megabytes.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();

/** How many fills are hatches, and how many are drawn for paper. */
const hatches = (page: Page): Promise<{ patterned: number; drawn: number }> =>
  page.evaluate(() => ({
    patterned: document.querySelectorAll('main svg [fill^="url(#"]').length,
    drawn: document.querySelectorAll('main svg [clip-path^="url(#paper-"]').length,
  }));

test.each([
  ['/ar/simulator/?backend=cpu&steps=4&reps=1&vs=mw%3D100&use=many', '[data-run-state="done"]'],
  ['/en/figures/racks/', '[data-figure-state="alive"]'],
  ['/fr/figures/sovereignty/', '[data-figure-state="alive"]'],
  ['/ar/lesson/', '[data-lesson] [data-stage-of]'],
  ['/en/challenges/', '[data-challenges]'],
])('%s is printed without a picture, and is on the screen as it was', async (path, isThere) => {
  const { page, errors } = await chromium.visit(path, { reducedMotion: 'reduce' });
  await page.locator(isThere).first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  const { patterned } = await hatches(page);
  expect(patterned).toBeGreaterThan(0);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf).toMatch(/\/Type\s*\/Page/);
  expect(pdf.match(/\/Subtype\s*\/Image/g) ?? []).toEqual([]);
  await expect.poll(async () => (await hatches(page)).drawn).toBe(0);
  // What the draws add in the meantime is patterned too.
  expect((await hatches(page)).patterned).toBeGreaterThanOrEqual(patterned);
  expect(errors).toEqual([]);
});
