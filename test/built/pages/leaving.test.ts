// A reader who leaves before the change of pages is drawn causes no error.
import { expect, inject, test } from 'vitest';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();

test('a page change that the browser drops is no error', async () => {
  let dropped = 0;
  const { page, errors } = await chromium.visit('/ar/', {
    prepare: async (opened) => {
      await opened.exposeFunction('tellDropped', () => {
        dropped += 1;
      });
      await opened.addInitScript(() => {
        addEventListener('pagereveal', (event) => {
          const { viewTransition } = event as PageRevealEvent;
          if (!viewTransition) return;
          viewTransition.skipTransition();
          Reflect.get(window, 'tellDropped')();
        });
      });
    },
  });
  for (const path of ['/ar/glossary/', '/en/glossary/', '/en/about/', '/ar/about/', '/ar/']) {
    await page.evaluate((address) => location.assign(address), path);
    await page.waitForURL(inject('siteOrigin') + path);
  }
  await expect.poll(() => dropped).toBeGreaterThan(0);
  expect(errors).toEqual([]);
});

test('another promise that nobody waits for is still an error', async () => {
  const { page, errors } = await chromium.visit('/ar/');
  await page.evaluate(() => {
    setTimeout(() => Promise.reject(new DOMException('lost', 'AbortError')));
  });
  await expect.poll(() => errors).toEqual(['AbortError: lost']);
});
