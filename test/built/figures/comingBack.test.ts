// A reader who comes back to a page that the browser has not kept finds the place and the figure as they were left.
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { goOn, LEFT, MOVED, moveAll, shownNow, touch } from './comingBack.ts';

const chromium = useChromium();
const alive = (page: Page): Promise<void> => page.locator(`${MOVED}[data-figure-state="alive"]`).waitFor();

test('Back brings the place, and the figure as it was moved', async () => {
  const { page, errors } = await chromium.visit(LEFT, { viewport: { width: 390, height: 844 } });
  await page.evaluate(touch, MOVED);
  await alive(page);
  const before = await page.evaluate(shownNow, MOVED);
  await page.evaluate(moveAll, MOVED);
  const left = await page.evaluate(shownNow, MOVED);
  expect(left.finding).not.toBe(before.finding);
  await page.evaluate(goOn);
  await page.waitForURL(`${inject('siteOrigin')}/ar/method/`);
  await page.goBack();
  await alive(page);
  expect(await page.evaluate(shownNow, MOVED)).toEqual(left);
  expect(errors).toEqual([]);
});
