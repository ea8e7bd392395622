// An ending that stays with its word, as in “va-t-il”, stands beside it: no row or grid parts the two.
import { expect, test } from 'vitest';
import { resize, useChromium } from '../chromium.ts';
import { pages } from '../site.ts';

const chromium = useChromium();
/** A page of one figure repeats the words of its explainer. */
const withEndings = pages.filter(
  ({ path, html }) => html.includes('class="unbroken"') && !/\/figures\/./.test(path),
);

test('no page parts a word from its ending', async () => {
  expect(withEndings.length).toBeGreaterThan(10);
  const parted: string[] = [];
  for (const { path } of withEndings) {
    const { page } = await chromium.read(path);
    const found = await page
      .locator('.unbroken')
      .evaluateAll((endings) =>
        endings
          .filter(({ parentElement }) => /flex|grid/.test(getComputedStyle(parentElement!).display))
          .map(({ parentElement }) => parentElement!.textContent.trim()),
      );
    parted.push(...found.map((text) => `${path}: ${text}`));
  }
  expect(parted).toEqual([]);
});

test('a question in a heading, as “saura-t-on”, stays on one row on the narrowest phones', async () => {
  const headed = pages.filter(({ html }) => /<h1[^>]*>(?:(?!<\/h1>).)*class="unbroken"/s.test(html));
  expect(headed.length).toBeGreaterThan(0);
  const parted: string[] = [];
  for (const { path } of headed) {
    const { page } = await chromium.read(path);
    for (const width of [360, 320]) {
      await resize(page, width, 640);
      const broken = await page
        .locator('h1 .unbroken')
        .evaluateAll((words) =>
          words
            .filter((word) => new Set([...word.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            .map(({ textContent }) => textContent),
        );
      parted.push(...broken.map((word) => `${path} at ${width} px: ${word}`));
    }
  }
  expect(parted).toEqual([]);
});
