// On a phone nothing goes sideways but formulas: pages with every fold open, tables as lists of labels and values.
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { isAnotherPart, isInOneLanguage, readerPages } from '../site.ts';

const chromium = useChromium();
const viewport = { width: 360, height: 740 };

/** In French, whose words are long; half of the pages in Arabic too. */
const shown = readerPages.filter(
  (page) =>
    !isAnotherPart(page) && (page.language === 'fr' || (page.language === 'ar' && isInOneLanguage(page))),
);

test.each(shown)('$path', async ({ path }) => {
  const { page } = await chromium.read(path, { viewport });
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    for (const figure of document.querySelectorAll('figure')) figure.dispatchEvent(new Event('pointerdown'));
  });
  const folded = page.locator('.figure-table table:visible:not(.fold)');
  await expect.poll(() => folded.count(), { message: 'tables that do not fold' }).toBe(0);
  const wide = await page.evaluate(() => {
    const isWide = ({ clientWidth, scrollWidth }: Element): boolean => scrollWidth > clientWidth + 1;
    return [document.documentElement, ...document.querySelectorAll('.scroll')]
      .filter(isWide)
      .map((box) => `${box.className} ${box.textContent?.trim().slice(0, 60)}`);
  });
  expect(wide).toEqual([]);
});

test('letters of the timeline are not made smaller than 12 px', async () => {
  const { page } = await chromium.visit('/fr/timeline/', { viewport });
  const sizes = await page.locator('.timeline-drawing svg:visible text').evaluateAll((texts) =>
    (texts as unknown as SVGTextElement[]).map((text) => {
      const scale = text.getScreenCTM()?.a ?? 0;
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});
