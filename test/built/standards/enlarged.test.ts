// Pages for eyes that need more: as narrow as at 400 % zoom, with letters twice as large, and in the colours of the system.
// Nothing runs out of the page.
import { expect, test } from 'vitest';
import { resize, setLetters, useChromium } from '../chromium.ts';
import { isAnotherPart, isInOneLanguage, languages, readerPages } from '../site.ts';

const chromium = useChromium();
/** Each page in one language; in French, whose words are long, every one. A page of one figure is the figure of its explainer. */
const shown = readerPages.filter(
  (page) =>
    !/\/figures\/[\w-]+\/$/.test(page.path) &&
    !isAnotherPart(page) &&
    (page.language === 'fr' || isInOneLanguage(page)),
);

/** Parts in columns that have a least width. */
const columns =
  '.foot > *, .questions > *, .key > *, .best-layout dl > *, .failures-readings > *, .use dl > *';
const widerThanTheirRow = (parts: Element[]): string[] =>
  parts
    .filter((part) => part.getBoundingClientRect().width > part.parentElement!.clientWidth + 1)
    .map((part) => part.outerHTML.slice(0, 120));

test.each(shown)('$path at 320 px, with letters of 200 %, and in forced colours', async ({ path }) => {
  const { page, errors } = await chromium.read(path, {
    viewport: { width: 320, height: 480 },
    reducedMotion: 'reduce',
    forcedColors: 'active',
  });
  await setLetters(page, 1);
  await resize(page, 320, 480);
  // What is folded counts too.
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('main details')) part.open = true;
  });
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
  await setLetters(page, 2);
  await resize(page, 640, 800);
  expect(await beyond()).toEqual([]);
  // On a phone, where the least width of a column may be more than there is.
  await resize(page, 360, 740);
  // Symbols and units in formulas are not parted.
  if (!/\/method\/$/.test(path)) expect(await beyond()).toEqual([]);
  expect(await page.locator(columns).evaluateAll(widerThanTheirRow)).toEqual([]);
  expect(errors).toEqual([]);
});

/** Where the header changes what it shows: the narrowest screens of each of its forms. */
const headerWidths = [320, 384, 768, 1024, 1200];

test.each(languages.flatMap((language) => [`/${language}/timeline/`, `/${language}/simulator/`]))(
  '%s has its header on one line, at every width',
  async (path) => {
    const { page } = await chromium.read(path, { reducedMotion: 'reduce' });
    for (const width of headerWidths) {
      await resize(page, width, 740);
      const { foot, lowest, end } = await page.evaluate(() => {
        const tools = [...document.querySelectorAll('header.bar .tools > *')].map((tool) =>
          tool.getBoundingClientRect(),
        );
        return {
          foot: document.querySelector('header.bar')!.getBoundingClientRect().bottom,
          lowest: Math.max(...tools.map(({ bottom }) => bottom)),
          end: document.documentElement.scrollWidth,
        };
      });
      expect(lowest, `foot of the tools at ${width} px`).toBeLessThanOrEqual(foot);
      expect(end, `end of the page at ${width} px`).toBeLessThanOrEqual(width);
    }
  },
);
