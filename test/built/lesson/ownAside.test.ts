// Own lessons that others took the place of, in the built site.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MOST_ASIDE } from '../../../src/lesson/own/kept/asideLessons.ts';
import { writeOwnLesson } from '../../../src/lesson/own/ownLesson.ts';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();
/** The end of a wait that hangs. */
const LIMIT = { timeout: 60_000 };

const keep = ([lesson, aside]: string[]): void => {
  localStorage.setItem('own-lesson', lesson ?? '');
  localStorage.setItem('own-lessons-aside', aside ?? '');
};

test.each([
  ['ar', '1 دجنبر 2026'],
  ['en', '1 December 2026'],
  ['fr', '1er décembre 2026'],
])(
  'in %s lessons set aside are opened, saved and removed, and a full list lets nothing go',
  async (language, day) => {
    const list = Array.from({ length: MOST_ASIDE }, (_, i) => ({
      file: writeOwnLesson([{ state: '?mw=60', title: `Lesson ${i}`, sentence: 'Look.' }]),
      day: '2026-12-01',
    }));
    const { page, errors } = await chromium.visit(`/${language}/lesson/own/`);
    const kept = { state: '', title: 'Kept', sentence: 'Look.' };
    await page.evaluate(keep, [writeOwnLesson([kept, kept]), JSON.stringify([...list, 'no lesson'])]);
    await page.reload();
    const scenes = page.locator('[data-own-scenes] [data-scene]');
    await expect.poll(() => scenes.count(), LIMIT).toBe(2);
    const aside = page.locator('[data-own-aside]');
    const rows = aside.locator('li');
    expect(await rows.count()).toBe(MOST_ASIDE);

    // No room for the one that is shown: it stays, and the reader chooses.
    await page.locator('[data-own-clear]').click();
    expect(await scenes.count()).toBe(2);
    expect(await page.locator('[data-own-said]').innerText()).toContain(`${MOST_ASIDE}`);
    expect(await aside.locator('summary:focus').count()).toBe(1);
    expect(await rows.first().innerText()).toContain('Lesson 0');
    expect(await rows.first().innerText()).toContain(day);
    expect(await aside.locator('summary').innerText()).toContain(`${MOST_ASIDE}`);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      rows.nth(1).locator('[data-aside-save]').click(),
    ]);
    expect(readFileSync(await saved.path(), 'utf8')).toBe(list[1]?.file);
    await rows.nth(1).locator('[data-aside-remove]').click();
    expect(await rows.count()).toBe(MOST_ASIDE - 1);
    expect(await rows.nth(1).locator('[data-aside-remove]:focus').count()).toBe(1);

    await rows.nth(1).locator('[data-aside-open]').click();
    expect(await scenes.locator('h2').allInnerTexts()).toEqual(['Lesson 2']);
    expect(await page.locator('[data-own-scenes] h2:focus').count()).toBe(1);
    expect(await rows.first().innerText()).toContain('Kept');
    await page.locator('[data-own-clear]').click();
    await page.reload();
    await expect.poll(() => rows.count(), LIMIT).toBe(MOST_ASIDE);
    expect(await rows.first().textContent()).toContain('Lesson 2');
    expect(await scenes.count()).toBe(0);
    expect(errors).toEqual([]);
  },
);
