// Until the model has answered to the settings of the moment, nothing is given out as its answer to them.
import { expect, test } from 'vitest';
import { useChromium } from '../../chromium.ts';

const chromium = useChromium();

/** In the page: the file that a link leads to, whose address the page's own policy keeps from being read. */
function keepFiles(): void {
  const createUrl = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file: Blob) => {
    (globalThis as { lastFile?: Blob }).lastFile = file;
    return createUrl(file);
  };
}

/** In the page: how often what lies below the plane is marked in only one of the two ways, by its line or as busy. */
function countOneMark(): void {
  const counted = globalThis as { oneMark?: number };
  counted.oneMark = 0;
  new MutationObserver(() => {
    const line = document.querySelector<HTMLElement>('[data-output="below"]');
    const busy = document.querySelector('[data-output="interval"]')?.getAttribute('aria-busy') === 'true';
    if (line && line.hidden === busy) counted.oneMark = (counted.oneMark ?? 0) + 1;
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

test('citation, picture and files wait for the model; what stands below the plane is marked as behind', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { page, errors } = await chromium.visit('/en/simulator/?pue=1.4&backend=cpu&steps=4&reps=1', {
    reducedMotion: 'reduce',
    prepare: async (opened) => {
      await opened.route(/\/assets\/worker\.[^/]*\.js$/, async (route) => {
        await held;
        await route.continue();
      });
      await opened.addInitScript(keepFiles);
      await opened.addInitScript(countOneMark);
    },
  });
  const interval = page.locator('[data-output="interval"]');
  await expect.poll(() => interval.getAttribute('aria-busy')).toBe('true');
  expect(await page.locator('[data-output="below"]').isVisible()).toBe(true);

  await page.locator('[data-open-take]:enabled').press('Enter');
  await page.locator('[data-take][open]').waitFor();
  const citation = page.locator('[data-take-citation]');
  const picture = page.locator('[data-take-picture]');
  expect(await page.locator('[data-take-address]').inputValue()).toContain('pue=1.4');
  expect([await citation.isVisible(), await picture.isVisible()]).toEqual([false, false]);
  // The link says nothing of the model: it is copied at the press, while the browser still allows it.
  await page.locator('[data-copy="take-address"]').press('Enter');
  await expect.poll(() => page.locator('[data-output="take-status"]').textContent()).not.toBe('');
  const file = page.locator('.take-files [data-download="csv"]');
  await file.focus();
  const text = await page.evaluate(() => (globalThis as { lastFile?: Blob }).lastFile?.text());
  expect(text).toContain('# setting pue,1.4');
  expect(text).toContain('# sizes,not answered yet');
  expect(text).not.toMatch(/^40,/m);

  release();
  await citation.waitFor({ state: 'visible', timeout: 60_000 });
  const useful = await page.locator('[data-output="finding-useful"]').innerText();
  expect(await citation.inputValue()).toContain(useful);
  expect(await picture.isVisible()).toBe(true);
  await expect.poll(() => interval.getAttribute('aria-busy'), { timeout: 60_000 }).toBe('false');
  expect(await page.evaluate(() => (globalThis as { oneMark?: number }).oneMark)).toBe(0);
  expect(errors).toEqual([]);
});
