// On paper: the text and its notes without the furniture of the screen, dark on light in every theme.
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { documentOf, explainers, isAnotherPart, isInOneLanguage, readerPages } from '../site.ts';

const chromium = useChromium();

test.each(explainers)(
  '$path prints its text and notes alone, dark on light, as wide as the paper',
  async ({ path }) => {
    // A4 at 96 dpi with margins of 15 mm.
    const { page } = await chromium.read(path, {
      colorScheme: 'dark',
      viewport: { width: 680, height: 1000 },
    });
    await page.emulateMedia({ media: 'print' });
    for (const furniture of ['header.bar', '.spine', 'dialog', 'button'])
      expect(await page.locator(`${furniture}:visible`).count(), furniture).toBe(0);
    const notes = page.locator('.endnotes li');
    expect(await notes.count()).toBeGreaterThan(5);
    for (const part of ['h1', 'main', '.endnotes', '.endnotes li >> nth=-1'])
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
    const cut = await page
      .locator('.paragraph .notes bdi')
      .evaluateAll((names) =>
        names
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map((name) => name.textContent),
      );
    expect(cut, 'names of sources').toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await brightnessOf(page), 'dark theme of the system').toEqual(darkOnLight);
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    expect(await brightnessOf(page), 'dark theme of the page').toEqual(darkOnLight);
    await page.emulateMedia({ media: 'screen' });
  },
);

/** A page of one figure is the figure of its explainer. */
const printed = readerPages.filter(
  (page) => !/\/figures\/[\w-]+\/$/.test(page.path) && !isAnotherPart(page) && isInOneLanguage(page),
);
/** The names of the plane are pressed on the screen; on paper they are its legend. */
const controls =
  'button:not(.name), .button, input[type="range"], [data-guess-ask], .hint, .hint-short, .name-zoom,' +
  ' :is(.figure-table:not(.reference), .challenge-hint):not([open])';

/** What is cut off on paper, where nothing scrolls: boxes that hide a part of their own words. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :not(.visually-hidden, svg, svg *)')]
      .filter((box) => {
        const { overflowX, display } = getComputedStyle(box);
        return (
          overflowX !== 'visible' &&
          display !== 'inline' &&
          box.clientWidth > 1 &&
          box.scrollWidth > box.clientWidth + 1
        );
      })
      .map((box) => `${box.localName}.${box.className}: ${box.scrollWidth} of ${box.clientWidth} px`),
  );

const darkOnLight = { isInkDark: true, isPaperLight: true };

async function brightnessOf(page: Page): Promise<typeof darkOnLight> {
  const [ink = 1, paper = 0] = await page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
    const brightness = (colour: string): number => {
      canvas.fillStyle = 'white';
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return (red + green + blue) / 765;
    };
    const paragraph = getComputedStyle(document.querySelector('main p') as Element);
    return [brightness(paragraph.color), brightness(getComputedStyle(document.body).backgroundColor)];
  });
  return { isInkDark: ink < 0.4, isPaperLight: paper > 0.9 };
}

/** A4 with margins of 15 mm [px]. */
const SHEET_PX = 1009;
/** Long tables: what breaks them is between their rows. */
const LONG = ['/method/runs/', '/method/constants/', '/timeline/', '/teach/worksheet/'];

/** Parts that are kept whole and fill more than so much of a sheet: what stands before one of them leaves its sheet empty. */
const tooTall = (page: Page, mostPx: number): Promise<string[]> =>
  page.evaluate(
    (most) =>
      [...document.querySelectorAll('main *')]
        .filter((part) => getComputedStyle(part).breakInside.startsWith('avoid'))
        .map((part) => ({ part, height: part.getBoundingClientRect().height }))
        .filter(({ height }) => height > most)
        .map(
          ({ part, height }) => `${part.localName}#${part.id}.${part.className}: ${Math.round(height)} px`,
        ),
    mostPx,
  );

describe.each(printed)('$path on paper', ({ path }) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await chromium.read(path, { viewport: { width: 680, height: 1000 } }));
    await page.emulateMedia({ media: 'print' });
  });
  afterAll(() => page?.emulateMedia({ media: 'screen' }));

  test('it prints no button and nothing that asks for a hand', async () => {
    const seen = page.locator(controls).filter({ visible: true });
    expect(await seen.allInnerTexts()).toEqual([]);
  });

  test('it cuts nothing off', async () => {
    expect(await cutOff(page)).toEqual([]);
  });

  test('it leaves no sheet half empty before what is kept whole', async () => {
    // A scene of the lesson is a sheet of its own.
    const isSheets = /\/lesson\/$/.test(path) || LONG.some((end) => path.endsWith(end));
    expect(await tooTall(page, isSheets ? SHEET_PX : 0.92 * SHEET_PX)).toEqual([]);
    // The first words under the title stand on its sheet, and so does the first scene.
    const first = await page.evaluate(() => {
      const below = document.querySelector('main h2, main h3, main p');
      return below ? below.getBoundingClientRect().bottom : 0;
    });
    expect(first).toBeLessThan(0.6 * SHEET_PX);
  });
});

test('a figure says on paper what it rests on', async () => {
  const { page } = await chromium.read('/ar/explainers/musk-and-morocco/', {
    viewport: { width: 680, height: 1000 },
  });
  await page.emulateMedia({ media: 'print' });
  const rests = page.locator('[data-figure] .source-ids a');
  expect(await rests.count()).toBeGreaterThan(3);
  expect(await rests.filter({ visible: false }).count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
});

const paper = { viewport: { width: 680, height: 1000 } };

test('the lesson begins with its first scene', async () => {
  const { page } = await chromium.read('/ar/lesson/', paper);
  await page.emulateMedia({ media: 'print' });
  const foot = await page
    .locator('[data-scene="1"]')
    .evaluate((scene) => scene.getBoundingClientRect().bottom);
  expect(foot).toBeLessThan(SHEET_PX);
  expect(await page.locator('.scene-notes:not([open]) > summary:visible').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
});

test('the reference tables are open', async () => {
  const { page } = await chromium.read('/ar/method/catalogue/', paper);
  await page.emulateMedia({ media: 'print' });
  const shown = await page
    .locator('.reference tbody th')
    .evaluateAll((heads) => heads.filter((head) => head.checkVisibility()).length);
  expect(shown).toBeGreaterThan(100);
  await page.emulateMedia({ media: 'screen' });
});

/** Links whose address a reader of the paper needs; those of the simulator stand behind its tools, which are not printed. */
const ADDRESSED = 'main a:is([href^="http"], [data-figure-address])';

test.each(
  printed.filter(
    ({ path, html }) => !path.endsWith('/simulator/') && documentOf(html).querySelector(ADDRESSED),
  ),
)('$path prints the addresses that it cites, left to right', async ({ path }) => {
  const { page } = await chromium.read(path, paper);
  await page.emulateMedia({ media: 'print' });
  const links = await page.locator(ADDRESSED).evaluateAll((found) =>
    found
      .filter((link) => link.checkVisibility())
      .map((link) => {
        const { content, direction, unicodeBidi } = getComputedStyle(link, '::after');
        return { href: link.getAttribute('href') ?? '', printed: content, direction, unicodeBidi };
      }),
  );
  expect(links.length).toBeGreaterThan(0);
  for (const { href, ...look } of links)
    expect(look).toEqual({ printed: `"${href}"`, direction: 'ltr', unicodeBidi: 'isolate' });
  await page.emulateMedia({ media: 'screen' });
});
