// While the model has not answered, no number of other settings stands as one of these; then all answers are of them.
import { expect, test } from 'vitest';
import { useChromium } from '../../chromium.ts';
import { modelledInNode } from '../simulatorPage.ts';

const chromium = useChromium();
const LIMIT = { timeout: 60_000 };

test('numbers that are being computed are left out, and the page says so in words', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const query = '?pue=1.4&mw=500&backend=cpu&steps=4&reps=1';
  const { page, errors } = await chromium.visit(`/en/simulator/${query}`, {
    reducedMotion: 'reduce',
    prepare: async (opened) => {
      await opened.route(/\/assets\/worker\.[^/]*\.js$/, async (route) => {
        await held;
        await route.continue();
      });
    },
  });
  const text = (name: string): Promise<string | null> =>
    page.locator(`[data-output="${name}"]`).textContent();
  const stage = page.locator('[data-stage]');
  await stage.and(page.locator('[aria-busy="true"]')).waitFor(LIMIT);
  const names = ['finding-useful', 'finding-work', 'useful', 'stratum-failures', 'times-grown', 'times-many'];
  for (const name of names) expect(await text(name), name).toBe('\u2026');
  await page.locator('[data-output="computing"]:visible').waitFor();
  await page.locator('[data-output="below"]:visible').waitFor();
  expect(await page.locator('[data-output="plan"]').isVisible()).toBe(false);

  release();
  const last = modelledInNode(query).at(-1)!;
  await expect.poll(() => text('finding-useful'), LIMIT).toBe(last.usefulMw.toFixed(1));
  await expect.poll(() => text('times-answering'), LIMIT).not.toBe('\u2026');
  await expect.poll(() => page.locator('[data-output="below"]').isVisible(), LIMIT).toBe(false);
  expect(await stage.getAttribute('aria-busy')).toBe('false');
  expect(await page.locator('[data-output="computing"]').isVisible()).toBe(false);
  expect(errors).toEqual([]);
});
