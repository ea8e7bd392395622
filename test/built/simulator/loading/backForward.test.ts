// A browser that keeps a page that is left tells it so and shows it again as it was: the simulator goes on. The headless
// shell keeps none, so the page is told what the browser would tell it.
import type { Worker } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from '../../chromium.ts';
import { runState, SMALL_RUN } from '../simulatorPage.ts';

const chromium = useChromium();

test('left in the middle of an answer and come back to, it answers and draws', async () => {
  const { page, errors } = await chromium.visit(`/en/simulator/?${SMALL_RUN}`);
  await runState(page, 'done');
  const finding = page.locator('[data-finding]');
  const before = await finding.innerText();
  const workers = page.workers();
  // The change and the leaving in one task: no answer comes between them.
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[data-control="crit"]');
    if (!field) throw new Error('received no field crit, expected it in the page');
    field.value = '300';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  });
  const isThere = (worker: Worker): boolean => page.workers().includes(worker);
  await expect.poll(() => workers.filter(isThere).length, { timeout: 30_000 }).toBe(0);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect.poll(() => finding.innerText(), { timeout: 60_000 }).not.toBe(before);
  await page.locator('[data-run-state="done"]:not([data-run-checksum=""])').waitFor({ state: 'attached' });
  expect(errors).toEqual([]);
});
