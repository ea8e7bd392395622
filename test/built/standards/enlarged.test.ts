// Pages for eyes that need more: as narrow as at 400 % zoom, with letters twice as large, and in the colours of the system.
// Nothing runs out of the page.
import { expect, test } from 'vitest';
import { resize, useChromium } from '../chromium.ts';
import { isAnotherPart, isInOneLanguage, pages } from '../site.ts';

const chromium = useChromium();
/** A page of one figure is the figure of its explainer. */
const shown = pages.filter(
  (page) =>
    page.language && !/\/figures\/[\w-]+\/$/.test(page.path) && !isAnotherPart(page) && isInOneLanguage(page),
);

test.each(shown)('$path at 320 px, with letters of 200 %, and in forced colours', async ({ path }) => {
  const { page, errors } = await chromium.read(path, {
    viewport: { width: 320, height: 480 },
    reducedMotion: 'reduce',
    forcedColors: 'active',
  });
  await resize(page, 320, 480);
  const beyond = (): Promise<string[]> =>
    page.evaluate(() => {
      const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      if (wide <= 0) return [];
      const out = [...document.querySelectorAll('body *')].filter((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        return width > 0 && (left < -1 || right > innerWidth + 1);
      });
      return [`${wide} px`, ...out.slice(0, 3).map((part) => part.outerHTML.slice(0, 120))];
    });
  expect(await beyond()).toEqual([]);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '225%';
  });
  await resize(page, 640, 800);
  expect(await beyond()).toEqual([]);
  expect(errors).toEqual([]);
});
