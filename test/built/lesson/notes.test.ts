// The window of notes beside a lesson in class.
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { longestOfEachDirection } from '../site.ts';

const chromium = useChromium();
/** The end of a wait that hangs. */
const LIMIT = { timeout: 60_000 };

test('the notes follow the lesson in a second window, lead it, and count its time through a change of language', async () => {
  const { page } = await chromium.visit('/en/lesson/#2');
  const [notes] = await Promise.all([
    page.waitForEvent('popup'),
    page.locator('[data-notes-window]').click(),
  ]);
  const shown = () => page.locator('[data-scene][aria-current="step"]').getAttribute('data-scene');
  const current = notes.locator('[data-notes-of][aria-current="step"]');
  await expect.poll(() => current.getAttribute('data-notes-of'), LIMIT).toBe('2');
  await page.locator('[data-show-start]').click();
  await page.keyboard.press('PageDown');
  await expect.poll(() => current.getAttribute('data-notes-of'), LIMIT).toBe('3');
  expect(await notes.locator('[data-notes-of]:visible').count()).toBe(2);
  const time = (): Promise<string> => notes.locator('[data-clock]').innerText();
  await expect.poll(time, LIMIT).toMatch(/^0:\d\d$/);

  // Keys and buttons of the notes lead the lesson.
  await notes.keyboard.press('PageDown');
  await expect.poll(shown, LIMIT).toBe('4');
  await notes.locator('[data-lead-previous]').click();
  await expect.poll(shown, LIMIT).toBe('3');

  // Ten minutes later the language changes, and the time goes on.
  await page.evaluate(() => {
    const now = performance.timeOrigin + performance.now();
    sessionStorage.setItem('lesson-since', String(now - 600_000));
  });
  await page.locator('.show-bar [data-switch-language]').first().click();
  await expect.poll(time, LIMIT).toMatch(/^10:\d\d$/);
  await notes.locator('[data-clock-restart]').click();
  await expect.poll(time, LIMIT).toMatch(/^0:\d\d$/);
});

test.each(longestOfEachDirection)(
  'in %s the notes of a scene begin high in their window, the clock stays, and another scene begins at its head',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/lesson/#6`);
    const [notes] = await Promise.all([
      page.waitForEvent('popup'),
      page.locator('[data-notes-window]').click(),
    ]);
    await page.locator('[data-show-start]').click();
    const clock = notes.locator('[data-clock]');
    await clock.waitFor();
    const top = (part: string): Promise<number> =>
      notes.locator(part).evaluate((element) => element.getBoundingClientRect().top / innerHeight);
    expect(await top('[data-notes-of="6"] h2')).toBeLessThan(0.4);
    await notes.evaluate(() => scrollBy(0, innerHeight / 2));
    await expect.poll(() => top('[data-notes-of="6"] h2'), LIMIT).toBeLessThan(0);
    expect(await top('[data-clock]')).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('PageDown');
    await expect.poll(() => top('[data-notes-of="7"] h2'), LIMIT).toBeGreaterThan(0);
  },
);
