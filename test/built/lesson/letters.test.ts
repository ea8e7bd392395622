// Letters and swatches of the lesson's drawings on a phone and on a tablet: large enough to read, and inside the screen.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { languages } from '../site.ts';
import { crowdedWords } from './crowding.ts';

const chromium = useChromium();

/** Whatever a reader of every scene meets, answers included, that is smaller than `lowestPx` or leaves the screen. */
const unreadable = (page: Page, lowestPx: number): Promise<string[]> =>
  page.evaluate((lowest) => {
    for (const scene of document.querySelectorAll<HTMLElement>('[data-scene]')) scene.dataset.answered = '';
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
    const texts = [...document.querySelectorAll<SVGTextElement>('[data-scene] svg text')]
      .map((text) => ({ text, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    if (texts.length === 0) found.push('no drawing has a text');
    for (const { text, box } of texts) {
      const px = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1);
      const where = `scene ${text.closest<HTMLElement>('[data-scene]')?.dataset.scene}: ${text.textContent}`;
      if (px < lowest) found.push(`${px.toFixed(1)} px, ${where}`);
      if (box.left < 0 || box.right > clientWidth) found.push(`off the screen, ${where}`);
    }
    for (const swatch of document.querySelectorAll('.stage-losses svg')) {
      const { width, height } = swatch.getBoundingClientRect();
      if (width !== 24 || height !== 24) found.push(`a swatch of ${width} x ${height} px`);
    }
    return found;
  }, lowestPx);

test.each(
  languages.flatMap((language) => [[language, 360, 740, 10.9] as const, [language, 768, 1024, 11] as const]),
)(
  'in %s at %i x %i no letter of a drawing is under %d px, and none leaves the screen',
  async (language, width, height, lowestPx) => {
    const { page } = await chromium.read(`/${language}/lesson/`, { viewport: { width, height } });
    expect(await unreadable(page, lowestPx)).toEqual([]);
    expect(await crowdedWords(page, '[data-scene]')).toEqual([]);
  },
);

test.each(languages)('in %s at 320 x 568 every letter stays inside the screen', async (language) => {
  const { page } = await chromium.read(`/${language}/lesson/`, { viewport: { width: 320, height: 568 } });
  expect(await unreadable(page, 10)).toEqual([]);
  expect(await crowdedWords(page, '[data-scene]')).toEqual([]);
});
