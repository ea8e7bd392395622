// An own lesson in the built site: made, kept, passed on as an address and as a file, with what is wrong named.
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();
/** The end of a wait that hangs. */
const LIMIT = { timeout: 60_000 };

test('a state becomes a scene that stays on the device and travels in an address', async () => {
  const { page, errors } = await chromium.visit('/ar/lesson/own/');
  const scenes = page.locator('[data-own-scenes] [data-scene]');
  const add = async (state: string, title: string): Promise<void> => {
    await page.locator('[data-own-field="state"]').fill(state);
    await page.locator('[data-own-field="title"]').fill(title);
    await page.locator('[data-own-field="sentence"]').fill('انظروا إلى الماء.');
    await page.locator('[data-own-form] button').click();
  };
  await add('?mw=7', 'خطأ');
  await page.locator('[data-own-faults] li').waitFor();
  expect(await page.locator('[data-own-faults]').innerText()).toContain('?mw=7');
  expect(await scenes.count()).toBe(0);

  await add('https://school.example/ar/simulator/?mw=120&pue=1.4', 'كم يكلّف التبريد؟');
  await add('use=many', 'ونماذج كثيرة؟');
  expect(await scenes.count()).toBe(2);
  expect(await page.locator('[data-own-faults] li').count()).toBe(0);
  const finding = scenes.first().locator('[data-finding]');
  await expect.poll(() => finding.innerText(), LIMIT).toContain('120');

  await scenes.last().locator('[data-own-up]').click();
  expect(await scenes.first().locator('h2').innerText()).toBe('ونماذج كثيرة؟');
  await page.locator('[data-show-start]').click();
  expect(await page.locator('[data-scene]:visible').count()).toBe(1);
  await page.keyboard.press('PageDown');
  expect(await scenes.last().getAttribute('aria-current')).toBe('step');
  await page.keyboard.press('Escape');

  expect(await page.locator('[data-own-code]').isVisible()).toBe(false);
  await page.locator('[data-own-link]').click();
  await page.locator('[data-own-code] path').waitFor();
  // Beside the code stands what it opens and where.
  expect(await page.locator('[data-own-opens]').innerText()).toContain(new URL(page.url()).host);
  const hash = new URL(page.url()).hash;
  expect(hash).toMatch(/^#lesson=/);
  await page.goto(new URL('/ar/lesson/own/', page.url()).href);
  await expect.poll(() => scenes.count(), LIMIT).toBe(2);
  await page.locator('[data-own-clear]').click();
  await page.reload();
  await page.locator('[data-own-form]').waitFor();
  expect(await scenes.count()).toBe(0);
  await page.goto(new URL(`/en/lesson/own/${hash}`, page.url()).href);
  await expect.poll(() => scenes.count(), LIMIT).toBe(2);

  const file = (scene: object): { name: string; mimeType: string; buffer: Buffer } => ({
    name: 'lesson.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        format: 'miqyas-lesson',
        version: 1,
        scenes: [scene, { state: '', title: 'Kept', sentence: 'The rest is kept.' }],
      }),
    ),
  });
  await page.locator('[data-own-load]').setInputFiles(file({ state: '?mw=9000', title: 'x', sentence: 'y' }));
  await expect.poll(() => scenes.count(), LIMIT).toBe(3);
  expect(await page.locator('[data-own-faults]').innerText()).toContain('scenes.1.state');
  expect(errors).toEqual([]);
});
