// A hand that draws or drags on a picture marks no words of the page, wherever it goes.
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();

test.each([
  ['/en/lesson/#3', '[data-predict] [data-predict-drawing]'],
  ['/ar/', '.guess-stage'],
  ['/en/simulator/', '[data-stage]'],
])('%s', async (path, picture) => {
  const { page } = await chromium.read(path, { viewport: { width: 1366, height: 768 } });
  const box = await page.locator(picture).first().boundingBox();
  if (!box) throw new Error(`${path}: the picture has no place on the page`);
  for (const [x, y] of [
    [0.3, 0.2],
    [0.5, 0.5],
    [0.7, 0.8],
  ] as const) {
    await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
    await page.mouse.down();
    await page.mouse.move(5, 5, { steps: 6 });
    await page.mouse.move(1360, 700, { steps: 6 });
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('');
    await page.mouse.up();
  }
});
