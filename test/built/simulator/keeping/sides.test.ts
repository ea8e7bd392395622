// Two states: a change is taken back on its own side, and a state that fits nothing says so.
import { expect, test } from 'vitest';
import { useChromium } from '../../chromium.ts';

const chromium = useChromium();
const query = 'backend=cpu&steps=4&reps=1';

test('what was changed in B is not taken back in A', async () => {
  const { page } = await chromium.visit(`/en/simulator/?${query}`, { reducedMotion: 'reduce' });
  const power = page.locator('[data-power]:enabled');
  const undo = page.locator('[data-undo]');
  await page.locator('[data-keep]:enabled').press('Enter');
  await power.press('Home');
  expect(await undo.isEnabled()).toBe(true);
  await page.locator('[data-side="a"]').press('Enter');
  expect([await power.inputValue(), await undo.isEnabled()]).toEqual(['240', false]);
  await page.keyboard.press('Control+z');
  expect(await power.inputValue()).toBe('240');
  await page.locator('[data-side="b"]').press('Enter');
  expect(await power.inputValue()).toBe('40');
  await page.keyboard.press('Control+z');
  expect(await power.inputValue()).toBe('240');
});

test('a kept state that fits nothing is said to fit nothing; a file without a setting changes nothing', async () => {
  const vs = encodeURIComponent('use=answering&tpot=1');
  const { page } = await chromium.visit(`/en/simulator/?mw=300&${query}&vs=${vs}`, {
    reducedMotion: 'reduce',
  });
  await page.locator('[data-output="kept"]', { hasText: 'A: nothing fits.' }).waitFor({ timeout: 60_000 });
  await page.locator('[data-open-take]:enabled').press('Enter');
  const sheet = page.locator('[data-take][open]');
  const file = (text: string) => ({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await sheet.locator('[data-load-file]').setInputFiles(file('{"settings":null}'));
  const said = sheet.locator('[data-load-answer]');
  await expect.poll(() => said.innerText()).toContain('nothing could be used; the picture stays as it was');
  expect(await page.locator('[data-power]').inputValue()).toBe('300');
  await sheet.locator('[data-load-file]').setInputFiles(file('{"settings":{"mw":320},"modelVersion":99}'));
  await expect
    .poll(() => said.innerText())
    .toMatch(/a\.json: the picture now follows it\.\s+This comes from version 99/);
  expect(await page.locator('[data-power]').inputValue()).toBe('320');
});
