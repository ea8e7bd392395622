// Sliders in a right-to-left language: a setting's grows as the language is read, ticks, ends and keys too; one on a drawing
// grows to the right as the drawing does. Both ends say a value.
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { documentOf, pages } from '../site.ts';

const chromium = useChromium();
const withSliders = pages.filter(({ html }) => documentOf(html).querySelector('input[type="range"]'));

test.each(withSliders.filter(({ html }) => documentOf(html).documentElement.dir === 'rtl'))(
  '$path has sliders that grow one way, in all their parts',
  async ({ path }) => {
    const { page } = await chromium.read(path);
    const sliders = await page.locator('input[type="range"]:not([data-upright])').evaluateAll((all) =>
      all.map((slider) => {
        const { direction, backgroundImage } = getComputedStyle(slider);
        const ends = slider.parentElement?.querySelector('.slider-ends');
        return {
          isSetting: slider.closest('.control') !== null,
          isOnDrawing: slider.closest<HTMLElement>('[dir]')?.dir === 'ltr',
          directions: [direction, ends ? getComputedStyle(ends).direction : direction],
          ticks: /to left|270deg/.test(backgroundImage) ? 'rtl' : 'ltr',
        };
      }),
    );
    expect(sliders.length).toBeGreaterThan(0);
    for (const { isSetting, isOnDrawing, directions, ticks } of sliders) {
      expect(isSetting && isOnDrawing).toBe(false);
      const direction = isOnDrawing ? 'ltr' : 'rtl';
      expect(directions).toEqual([direction, direction]);
      expect(ticks).toBe(direction);
    }
  },
);

test.each(withSliders)('$path: each slider with a name over it says its least and its most', ({ html }) => {
  for (const slider of documentOf(html).querySelectorAll('.control > input[type="range"]'))
    for (const end of ['low', 'high'])
      expect(slider.parentElement?.querySelector(`[data-end="${end}"]`)?.textContent, slider.id).toMatch(/./);
});

test('in Arabic the arrow to the left raises a slider of a figure, the arrow to the right the power of the plane', async () => {
  const raisedBy = async (path: string, selector: string, key: string): Promise<number> => {
    const { page } = await chromium.visit(path, { reducedMotion: 'reduce' });
    const slider = page.locator(selector).first();
    await page.locator(`${selector}:enabled`).first().waitFor({ state: 'visible' });
    await slider.focus();
    const before = Number(await slider.inputValue());
    await page.keyboard.press(key);
    return Number(await slider.inputValue()) - before;
  };
  expect(await raisedBy('/ar/figures/racks/', 'input[type="range"]', 'ArrowLeft')).toBeGreaterThan(0);
  expect(await raisedBy('/ar/simulator/', '[data-power]', 'ArrowRight')).toBeGreaterThan(0);
});
