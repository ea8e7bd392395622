// Everything can be read and reached without JavaScript.
import { describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { documentOf, explainers, isAnotherPart, isInOneLanguage, languages, readerPages } from '../site.ts';

const chromium = useChromium();
const withoutScript = { javaScriptEnabled: false };

/** What a page is without scripts does not depend on its language. */
const opened = readerPages.filter(
  (page) => !/\/figures\/[\w-]+\/$/.test(page.path) && !isAnotherPart(page) && isInOneLanguage(page),
);

test.each(opened)(
  '$path has a heading, text and navigation, and no control that needs a script',
  async ({ path }) => {
    const { page } = await chromium.read(path, withoutScript);
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    expect(await page.locator('header a:visible').count()).toBeGreaterThan(1);
    // Who is told to move something is told what that needs.
    if ((await page.locator('main :is([data-live], [data-stage])').count()) > 0)
      expect(await page.locator('main :is(.needs-scripts, .needs-lesson-script):visible').count()).toBe(1);
    // Names of the simulator's still picture are buttons once its script is there.
    const dead = page.locator(
      'button:visible:not(form button):not([popovertarget]):not([commandfor]):not(.name:disabled)',
    );
    expect(
      await dead.evaluateAll((buttons) => buttons.map((button) => button.outerHTML.slice(0, 120))),
    ).toEqual([]);
  },
);

describe.each(languages)('in %s', (language) => {
  test('a reader goes from the choice of language to an explainer and to the source of a figure', async () => {
    const { page } = await chromium.read('/', withoutScript);
    await page.locator(`a[href$="/${language}/"]`).first().click();
    await page.locator(`main a[href*="/${language}/explainers/"]`).first().click();
    await page.locator('main a.claim').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#n\d+$/);
    const note = page.locator(':target');
    await note.waitFor({ state: 'visible' });
    await note.locator(`a[href*="/${language}/evidence/#"]`).first().click();
    await page.locator(':target').waitFor({ state: 'visible' });
  });

  test('the simulator shows a still picture and its table', async () => {
    const { page } = await chromium.read(`/${language}/simulator/`, withoutScript);
    expect(
      await page.locator('main :is(svg, img)[role="img"]:visible, main figure img:visible').count(),
    ).toBeGreaterThan(0);
    expect(await page.locator('main table:visible').count()).toBeGreaterThan(0);
    // The picture has the room that it has with scripts.
    const plane = await page.locator('[data-chart="plane-wide"]').boundingBox();
    expect(plane?.width).toBeGreaterThan(600);
    expect((plane?.y ?? 0) + (plane?.height ?? Number.NaN)).toBeLessThanOrEqual(768);
  });

  test('the search page says that search needs a script and offers another way', async () => {
    const { page } = await chromium.read(`/${language}/search/`, withoutScript);
    expect(await page.locator('main noscript, main :is(p, div):visible').count()).toBeGreaterThan(0);
    expect(await page.locator(`main a[href*="/${language}/"]:visible`).count()).toBeGreaterThan(0);
  });
});

test.each(explainers)('every claim of $path leads to a note that is there', ({ html }) => {
  const document = documentOf(html);
  const links = [...document.querySelectorAll('a.claim')].map((link) => link.getAttribute('href') ?? '');
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((href) => !href.startsWith('#') || !document.getElementById(href.slice(1)))).toEqual(
    [],
  );
});
