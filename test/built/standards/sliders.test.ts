// Sliders in a right-to-left language: all grow to the right, ticks and keys too, as the charts do; both ends say a value.
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { documentOf, pages } from '../site.ts';

const chromium = useChromium();
const withSliders = pages.filter(({ html }) => documentOf(html).querySelector('input[type="range"]'));

test.each(withSliders.filter(({ html }) => documentOf(html).documentElement.dir === 'rtl'))(
  '$path has sliders that grow to the right',
  async ({ path }) => {
    const { page } = await chromium.read(path);
    const sliders = await page.locator('input[type="range"]:not([data-upright])').evaluateAll((all) =>
      all.map((slider) => {
        const { direction, backgroundImage } = getComputedStyle(slider);
        return { direction, areTicksOtherwise: /to left|270deg/.test(backgroundImage) };
      }),
    );
    expect(sliders.length).toBeGreaterThan(0);
    expect(
      sliders.filter(({ direction, areTicksOtherwise }) => direction !== 'ltr' || areTicksOtherwise),
    ).toEqual([]);
  },
);

test.each(withSliders)('$path: each slider with a name over it says its least and its most', ({ html }) => {
  for (const slider of documentOf(html).querySelectorAll('.control > input[type="range"]'))
    for (const end of ['low', 'high'])
      expect(slider.parentElement?.querySelector(`[data-end="${end}"]`)?.textContent, slider.id).toMatch(/./);
});

test('in ar the arrow to the right raises a slider of a figure', async () => {
  const { page } = await chromium.read('/ar/figures/racks/');
  const slider = page.locator('input[type="range"]').first();
  await slider.focus();
  const before = Number(await slider.inputValue());
  await page.keyboard.press('ArrowRight');
  expect(Number(await slider.inputValue())).toBeGreaterThan(before);
});
