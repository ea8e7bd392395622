// A tab that is left open, or comes back from the browser's history: its days and its theme are those of now.
import { expect, test } from 'vitest';
import { stringsOf } from '../../../src/site/locales.ts';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();

test('days and the line of today move on when the page is seen again, and the theme is the one chosen since', async () => {
  const { page, errors } = await chromium.visit('/en/timeline/', {
    prepare: (opened) => opened.clock.setFixedTime('2026-12-01T10:00:00'),
  });
  const line = page.locator('[data-clock-line]').first();
  const today = page.locator('.timeline-drawing [data-today]').first();
  const before = [await line.innerText(), await today.getAttribute('transform')];
  await page.clock.setFixedTime('2026-12-03T10:00:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const seen = [await line.innerText(), await today.getAttribute('transform')];
  await page.clock.setFixedTime('2026-12-05T10:00:00');
  await page.evaluate(() => {
    localStorage.setItem('theme', 'dark');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  const cameBack = [await line.innerText(), await today.getAttribute('transform')];
  for (const i of [0, 1]) expect(new Set([before[i], seen[i], cameBack[i]]).size).toBe(3);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');

  // A clock set to long ago says no nonsense.
  await page.clock.setFixedTime('2001-01-01T10:00:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await line.innerText()).toMatch(/^due in [\d\u202f]+ days/);
  await page.goto(new URL('/en/evidence/promises/', page.url()).href);
  expect(await page.locator('[data-clock-line]').first().innerText()).toContain(
    stringsOf('en').promises.clock.checkedToday,
  );
  expect(errors).toEqual([]);
});
