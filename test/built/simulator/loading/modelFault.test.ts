// A question that the model fails at: the page says so and how, and goes on at the next change.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useChromium } from '../../chromium.ts';
import { dist, languages } from '../../site.ts';

const chromium = useChromium();

/** Stands for the model: it fails at PUE 1.4. */
const failing = `addEventListener('message', ({ data: { id, call, settings } }) => {
  const isRefused = call !== 'seeds' && settings.pue === 1.4;
  postMessage(isRefused ? { id, error: 'refused by a test' } : { id, answer: null });
});`;

test.each(languages)(
  'in %s a message with a way to load anew, until a setting is changed',
  async (language) => {
    let stood = 0;
    const { page, errors } = await chromium.visit(
      `/${language}/simulator/?pue=1.4&backend=cpu&steps=4&reps=1`,
      {
        reducedMotion: 'reduce',
        prepare: async (opened) =>
          opened.route(/\/assets\/worker\.[^/]*\.js$/, async (route) => {
            const script = readFileSync(join(dist, new URL(route.request().url()).pathname), 'utf8');
            // The other worker draws.
            if (!script.includes('influences')) return route.continue();
            stood++;
            await route.fulfill({ body: failing, contentType: 'text/javascript' });
          }),
      },
    );
    const notice = page.locator('[data-fault]');
    const built = await page.locator('[data-finding]').innerText();
    await notice.waitFor({ state: 'visible' });
    expect(stood).toBe(1);
    expect(await notice.getAttribute('role')).toBe('alert');
    expect(await notice.innerText()).toContain('refused by a test');
    expect(await notice.locator('a').evaluate((link: HTMLAnchorElement) => link.href)).toBe(page.url());
    expect(await page.locator('[data-lost]').count()).toBe(0);

    // Sheet and files: what asks the model says so too, and nothing breaks.
    await page.locator('[data-open-take]:enabled').press('Enter');
    await page.locator('[data-take][open]').waitFor();
    await expect
      .poll(() => page.locator('[data-output="take-long"]').innerText())
      .toContain('refused by a test');
    for (const part of ['[data-take-citation]', '[data-take-picture]', '[data-save-picture="svg"]'])
      expect(await page.locator(part).isVisible(), part).toBe(false);
    expect(await page.locator('[data-take] [aria-busy], [data-take][aria-busy]').count()).toBe(0);
    await page.locator('[data-copy="take-address"]').press('Enter');
    await expect.poll(() => page.locator('[data-output="take-status"]').textContent()).not.toBe('');
    const file = page.locator('.take-files [data-download="csv"]');
    await file.press('Enter');
    await expect.poll(() => file.getAttribute('aria-busy')).toBeNull();
    await page.keyboard.press('Escape');

    await page.locator('[data-reset]').dispatchEvent('click');
    await notice.waitFor({ state: 'hidden' });
    await expect.poll(() => page.locator('[data-finding]').innerText()).toBe(built);
    await page.locator('[data-undo]').press('Enter');
    await notice.waitFor({ state: 'visible' });
    expect(errors).toEqual([]);
  },
);
