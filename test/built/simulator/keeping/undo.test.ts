// Undo under a hand: what one drag does is one step, on the slowest machine too.
import { expect, test } from 'vitest';
import { useChromium } from '../../chromium.ts';
import { SMALL_RUN } from '../simulatorPage.ts';

const chromium = useChromium();

/** Between two moves of the hand, and until an answer, the page's clock goes on by seconds. */
const slowMachine = (): void => {
  const now = performance.now.bind(performance);
  performance.now = () => 1000 * now();
};

test.each([
  ['the column', '[data-stage] > svg:not(:empty)'],
  ['the power in the sentence', '[data-scrub]'],
  ['the useful work in the sentence', '[data-useful]'],
  ['a setting', 'input[name="pue"]'],
])('a drag of %s is one step', async (_, selector) => {
  const { page, errors } = await chromium.visit(`/en/simulator/?${SMALL_RUN}`, {
    reducedMotion: 'reduce',
    viewport: { width: 1366, height: 768 },
    prepare: (opened) => opened.addInitScript(slowMachine),
  });
  await page.locator('[data-open-drawer]:enabled').press('Enter');
  const state = (): Promise<string[]> =>
    page
      .locator('#mw, input[name="pue"]')
      .evaluateAll((all) => all.map((control) => (control as HTMLInputElement).value));
  const before = await state();
  const dragged = page.locator(selector).first();
  await dragged.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await dragged.boundingBox())!;
  const [fromX, atY] = [x + width / 2, y + height / 2];
  const undo = page.locator('[data-undo]');
  await page.mouse.move(fromX, atY);
  await page.mouse.down();
  for (const by of [12, 18, 24, 30]) await page.mouse.move(fromX + by, atY);
  await page.mouse.up();
  await undo.and(page.locator(':enabled')).waitFor();
  // The last answer has come, and moved nothing more.
  await page.waitForURL(/mw=|pue=/);
  expect(await state()).not.toEqual(before);
  await undo.press('Enter');
  expect(await state()).toEqual(before);
  expect(await undo.isEnabled()).toBe(false);
  expect(errors).toEqual([]);
});
