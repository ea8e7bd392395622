// axe finds nothing on any page, in both languages and themes, wide and narrow, with what opens open.
import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { readToTheEnd, useChromium } from '../chromium.ts';
import { pages } from '../site.ts';

/** Every screen appears in both themes and at both widths, without the four-fold cost of all pairs. */
const settings = [
  { name: 'light and wide', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark and narrow', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const;

async function findings(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { violations } = await window.axe.run(selector, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  }, within);
}

describe.each(settings)('$name', ({ colorScheme, viewport }) => {
  const chromium = useChromium();
  const options = { colorScheme, viewport, reducedMotion: 'reduce' } as const;

  test.each(pages)('$path, also with its dialogs open', async ({ path, language }) => {
    const { page } = await chromium.visit(path, options);
    await readToTheEnd(page);
    expect(await findings(page)).toEqual([]);
    const openers = await page.locator('[aria-haspopup="dialog"]:visible').all();
    if (language) expect(openers.length, 'buttons that open a dialog').toBeGreaterThan(0);
    for (const opener of openers) {
      await opener.click();
      await page.locator('dialog[open]').waitFor();
      expect(await findings(page, 'dialog[open]')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
  });

  test.each(['/ar/', '/en/'])('%s with the menu open', async (path) => {
    const { page } = await chromium.visit(path, { ...options, viewport: { width: 360, height: 740 } });
    await page.locator('header details > summary:visible').first().click();
    expect(await findings(page, 'header')).toEqual([]);
  });
});

declare global {
  interface Window {
    axe: typeof axe;
  }
}
