// A picture that goes around alone says what it is: each saved drawing carries its stamp and its address, in its language.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { documentOf, isInOneLanguage, isInSecondLanguage, languages, pages } from '../site.ts';

const chromium = useChromium();
/** Each figure in two of the languages. */
const ownPages = pages.filter(
  (page) =>
    /^\/\w\w\/figures\/[\w-]+\/$/.test(page.path) && (isInOneLanguage(page) || isInSecondLanguage(page)),
);
const narrow = { viewport: { width: 360, height: 740 } };
const stamps: Record<string, string> = {
  ar: 'نموذج لا قياس',
  en: 'Model, not measurement',
  fr: 'Modèle, et non mesure',
};

async function saved(page: Page, button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')]);
  return readFile(await download.path());
}

/** Words without what parts or joins them: a line breaks between words, an address anywhere. */
const bare = (words: string): string => words.replace(/\s/g, '');
const wordsOf = (svg: string): string =>
  bare([...documentOf(svg).querySelectorAll('text')].map(({ textContent }) => textContent ?? '').join(''));

/** The picture by itself: words that leave it, and its size. */
async function shown(page: Page, svg: string): Promise<{ leaving: string[]; width: number; height: number }> {
  await page.goto('about:blank');
  await page.setContent(svg);
  return page.evaluate(() => {
    const picture = document.querySelector('svg') as SVGSVGElement;
    const { width, height } = picture.viewBox.baseVal;
    const whole = picture.getBoundingClientRect();
    const leaving = [...picture.querySelectorAll('text')].filter((words) => {
      const box = words.getBoundingClientRect();
      return (
        box.left < whole.left || box.top < whole.top || box.right > whole.right || box.bottom > whole.bottom
      );
    });
    return { leaving: leaving.map(({ textContent }) => textContent ?? ''), width, height };
  });
}

/** Colours of a band of a PNG, from the given share of its height on. */
const inkBelow = (page: Page, png: Buffer, share: number): Promise<{ size: number[]; colours: number }> =>
  page.evaluate(
    async ([address, from]) => {
      const image = await createImageBitmap(await (await fetch(address)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const top = Math.ceil(image.height * from);
      const { data } = context.getImageData(0, top, image.width, image.height - top);
      const colours = new Set(new Uint32Array(data.buffer));
      return { size: [image.width, image.height], colours: colours.size };
    },
    [`data:image/png;base64,${png.toString('base64')}`, share] as const,
  );

describe('the drawing of a figure', () => {
  test('there are sixteen, in two languages each', () => {
    expect(ownPages).toHaveLength(16 * 2);
  });

  test.each(ownPages)('$path', async ({ path, language = '', html }) => {
    const { page, errors } = await chromium.read(path, { ...narrow, colorScheme: 'dark' });
    await page.locator('[data-figure-take] > summary').click();
    const buttons = page.locator('.take-body button');
    await buttons.nth(3).waitFor();
    const drawn = Number(await page.locator('svg[data-figure-drawing]').getAttribute('height'));
    const finding = (await page.locator('[data-figure-finding]').textContent()) ?? '';
    const svg = (await saved(page, buttons.nth(2))).toString('utf8');
    const png = await saved(page, buttons.nth(3));
    const words = wordsOf(svg);
    const standing = documentOf(html).querySelector('.title-block .value')?.textContent ?? '';
    const isModelled = documentOf(html).querySelector('.title-block .stamp') !== null;
    if (isModelled) expect(standing).toBe(stamps[language]);
    for (const part of [standing, finding, `${inject('siteOrigin')}${path}`])
      expect(words).toContain(bare(part));
    // Its ground is that of the page: letters of the dark theme are light.
    expect(svg).toMatch(/<rect x="-10" y="-10" [^>]*fill="rgb\((?:\d|[1-5]\d), /);
    expect(errors).toEqual([]);
    const picture = await shown(page, svg);
    expect(picture.leaving).toEqual([]);
    const { size, colours } = await inkBelow(page, png, (drawn + 20) / picture.height);
    expect(size).toEqual([2 * picture.width, 2 * picture.height]);
    expect(colours).toBeGreaterThan(4);
  });
});

test.each(languages)('the plane of the simulator, in %s', async (language) => {
  const { page } = await chromium.visit(`/${language}/simulator/?backend=cpu&steps=4&reps=1&mw=300`, narrow);
  await page.locator('[data-open-take]:enabled').press('Enter');
  await page.locator('[data-take][open]:not([aria-busy])').waitFor();
  const link = await page.locator('[data-take-address]').inputValue();
  const svg = (await saved(page, page.locator('[data-save-picture="svg"]'))).toString('utf8');
  const png = await saved(page, page.locator('[data-save-picture="png"]'));
  expect(wordsOf(svg)).toContain(bare(stamps[language] ?? ''));
  expect(wordsOf(svg)).toContain(bare(link));
  const { leaving, width, height } = await shown(page, svg);
  expect(leaving).toEqual([]);
  // Below the plane and its sentence.
  const { size, colours } = await inkBelow(page, png, 1 - 60 / height);
  expect(size).toEqual([2 * width, 2 * height]);
  expect(colours).toBeGreaterThan(4);
});
