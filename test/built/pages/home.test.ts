// The ways in from the home page: they fill their rows, so that none looks like an afterthought.
import { expect, test } from 'vitest';
import { resize, useChromium } from '../chromium.ts';
import { languages } from '../site.ts';

const chromium = useChromium();

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
