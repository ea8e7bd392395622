// The home page: its first screen says how to guess, its ways in fill their rows, on paper its question has an answer.
import { expect, test } from 'vitest';
import { resize, useChromium } from '../chromium.ts';
import { languages } from '../site.ts';

const chromium = useChromium();

test.each(languages)(
  'in %s the first screen of a phone and of a laptop says how to guess',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/`);
    for (const [width, height] of [
      [360, 740],
      [1366, 768],
    ] as const) {
      await resize(page, width, height);
      const said = await page.locator('[data-guess-ask]').boundingBox();
      expect(said!.y + said!.height, `${width} x ${height}`).toBeLessThan(height);
    }
  },
);

test.each(languages)('in %s the last of the four ways in never stands alone', async (language) => {
  const { page } = await chromium.visit(`/${language}/`);
  for (const width of [1920, 1366, 1024, 768, 390, 360]) {
    await resize(page, width, 800);
    const tops = await page
      .locator('.hero .actions a')
      .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
    expect(tops).toHaveLength(4);
    expect(tops[3], `tops at ${width} px: ${tops.join(' ')}`).toBe(tops[2]);
  }
});

test.each(languages)('in %s paper has the answer, and the guess once there is one', async (language) => {
  const { page } = await chromium.visit(`/${language}/`);
  const power = page.locator('[data-guess-power]');
  await power.waitFor();
  const onPaper = async (): Promise<{ drawings: string[]; sentence: string }> => {
    await page.emulateMedia({ media: 'print' });
    const drawings = await page
      .locator('.guess-stage > svg')
      .evaluateAll((all) =>
        all
          .filter((each) => each.checkVisibility())
          .map((each) => (each.matches('.scripted') ? 'own' : 'still')),
      );
    const sentence = await page.locator('.guess-ask').innerText();
    await page.emulateMedia({ media: null });
    return { drawings, sentence };
  };
  const still = await page.locator('.guess-ask > .unscripted').textContent();
  expect(await onPaper()).toEqual({ drawings: ['still'], sentence: still });
  await power.fill('200');
  expect(await onPaper()).toEqual({ drawings: ['still'], sentence: still });
  await power.fill('500');
  const water = page.locator('[data-guess-water]');
  await water.fill('120');
  await water.press('Enter');
  const { drawings, sentence } = await onPaper();
  expect(drawings).toEqual(['own']);
  expect(sentence).toContain('120');
});
