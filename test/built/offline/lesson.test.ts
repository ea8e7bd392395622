// A lesson taught from beginning to end with the server stopped: teacher's page, scenes, notes, worksheet, challenge, own lesson, simulator.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { untilKept, useKeptSites } from './keptSite.ts';

const chromium = useChromium();
const open = useKeptSites();
/** The end of a wait that hangs. */
const LIMIT = { timeout: 60_000 };

const moved = async (page: Page, scene: string, key: string, value: string): Promise<void> => {
  const finding = page.locator(`${scene} [data-finding]`).first();
  const before = await finding.innerText();
  await page.locator(`${scene} [data-control="${key}"]`).first().fill(value);
  await expect.poll(() => finding.innerText(), LIMIT).not.toBe(before);
};

/** The scene that the class sees. */
const shown = (page: Page): Promise<string | null> =>
  page.locator('[data-scene][aria-current="step"]').getAttribute('data-scene');

test('a class is taught without a network', async () => {
  const { origin, stop } = await open({ part: 'all' });
  const { page, errors, broken } = await chromium.visit('/ar/teach/', { origin, serviceWorkers: 'allow' });
  await untilKept(page);
  await stop();

  await page.goto(`${origin}/ar/teach/`);
  expect(await page.locator('main').innerText()).toContain('خمسون دقيقة');
  await page.locator('main a[href$="/lesson/"]').first().click();
  await page.waitForURL(`${origin}/ar/lesson/`);
  const [notes] = await Promise.all([
    page.waitForEvent('popup'),
    page.locator('[data-notes-window]').click(),
  ]);
  await page.locator('[data-show-start]').click();
  for (const scene of [...'123456789', '10']) {
    expect(await shown(page)).toBe(scene);
    await expect
      .poll(() => notes.locator('[data-notes-of][aria-current="step"]').getAttribute('data-notes-of'), LIMIT)
      .toBe(scene);
    if (scene === '4') await moved(page, '[data-scene="4"]', 'pue', '1.5');
    if (scene === '9') {
      await page.locator('[data-scene="9"] [data-predict-hand="6"]').click();
      await page.locator('[data-scene="9"] [data-predict-show]').click();
      expect(await page.locator('[data-scene="9"] [data-finding]').isVisible()).toBe(true);
    }
    await page.locator('[data-show-leave]').focus();
    // Where a scene is higher than the screen, the first press shows the rest of it.
    for (let press = 0; press < 3 && (await shown(page)) === scene; press++)
      await page.keyboard.press('PageDown');
  }
  await notes.close();

  await page.goto(`${origin}/ar/teach/worksheet/`);
  expect(await page.locator('main svg').count()).toBeGreaterThan(0);

  await page.goto(`${origin}/ar/challenges/#ten-useful`);
  await page.locator('#ten-useful [data-control="mw"]').fill('70');
  await page.locator('#ten-useful [data-solved]:visible').waitFor(LIMIT);

  await page.goto(`${origin}/ar/lesson/own/`);
  for (const [field, text] of Object.entries({ state: '?mw=120', title: 'سؤال', sentence: 'جملة' }))
    await page.locator(`[data-own-field="${field}"]`).fill(text);
  await page.locator('[data-own-form] button').click();
  const own = page.locator('[data-own-scenes] [data-finding]');
  await expect.poll(() => own.innerText(), LIMIT).toContain('120');
  await page.reload();
  await expect.poll(() => own.innerText(), LIMIT).toContain('120');
  await page.locator('[data-own-scenes] [data-simulator-link]').click();
  await page.waitForURL(/\/ar\/simulator\/\?.*mw=120/);
  await expect.poll(() => page.locator('[data-power]').inputValue(), LIMIT).toBe('120');

  // A page that is left stops asking for its icon.
  const lost = broken.filter((line) => !line.startsWith('net::ERR_ABORTED'));
  expect({ errors, lost }).toEqual({ errors: [], lost: [] });
});
