// Arabic words beside a number are read from the right: where they would run from the left, number and word change places.
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { isAnotherPart, isInOneLanguage, readerPages } from '../site.ts';

const chromium = useChromium();
const shown = readerPages.filter(
  (page) => page.language === 'ar' && isInOneLanguage(page) && !isAnotherPart(page),
);

test('some pages are in Arabic', () => expect(shown.length).toBeGreaterThan(20));

test.each(shown)('$path', async ({ path }) => {
  const { page } = await chromium.read(path);
  const turned = await page.evaluate(() => {
    const isOwnText = (node: Node): boolean => node.nodeType === Node.TEXT_NODE;
    const texts = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
      if (element.closest('svg, math, pre, textarea')) return false;
      const words = [...element.childNodes]
        .filter(isOwnText)
        .map(({ textContent }) => textContent)
        .join(' ');
      return /\p{Script=Arabic}{2}/u.test(words) && /\d|\p{Script=Arabic} \p{Script=Arabic}/u.test(words)
        ? getComputedStyle(element).direction === 'ltr'
        : false;
    });
    return texts.map(({ tagName, textContent }) => `${tagName} ${textContent?.trim().slice(0, 60)}`);
  });
  expect(turned).toEqual([]);
});
