// What stands far below the screen is laid out late, but only where that moves nothing: on a page that is opened anew at its top.
import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { explainers, isInOneLanguage } from '../site.ts';

const chromium = useChromium();
const viewport = { width: 390, height: 844 };

const laidOutLate = (page: Page): Promise<number> =>
  page
    .locator('main *')
    .evaluateAll(
      (parts) => parts.filter((part) => getComputedStyle(part).contentVisibility === 'auto').length,
    );

test.each([
  ['/ar/explainers/forty-to-five-hundred-megawatts/', '#accelerate'],
  ['/fr/glossary/', '#nvlink'],
  ['/en/evidence/', '#003'],
  ['/ar/lesson/', '#4'],
  ['/en/method/', '#fails'],
])(
  '%s is laid out late when it is opened anew, and whole with an anchor or after a reload',
  async (path, hash) => {
    const { page } = await chromium.visit(path, { viewport });
    expect(await laidOutLate(page)).toBeGreaterThan(0);
    await page.reload();
    expect(await laidOutLate(page)).toBe(0);
    const withAnchor = await chromium.visit(`${path}${hash}`, { viewport });
    expect(await laidOutLate(withAnchor.page)).toBe(0);
  },
);

/** A part that is not laid out yet lies over what follows it, where a tool that measures the page at once sees it. */
test.each(explainers.filter(isInOneLanguage))(
  '$path has room around what is to be touched, before it is read',
  async ({ path }) => {
    const { page } = await chromium.visit(path, { viewport });
    await page.evaluate(axe.source);
    const small = await page.evaluate(async () => {
      const { violations } = await window.axe.run('html', { runOnly: ['target-size'] });
      return violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')));
    });
    expect(small).toEqual([]);
  },
);
