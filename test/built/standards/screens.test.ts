// Every page, in two languages, both themes, wide and narrow: it asks only its own origin, breaks no rule of its policy,
// throws nothing and does not jump while it is read, and axe finds nothing.
import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { layOutWhole, readToTheEnd, useChromium } from '../chromium.ts';
import { isAnotherPart, isInOneLanguage, isInSecondLanguage, pages } from '../site.ts';

/** A page of one figure is the figure of its explainer: test/built/pages/figures.test.ts opens it. */
const screens = pages.filter((page) => !/\/figures\/[\w-]+\/$/.test(page.path) && !isAnotherPart(page));

/** Every screen appears in both themes and widths: in Arabic in one setting, in English or French in the other. */
const settings = [
  {
    name: 'light and wide',
    colorScheme: 'light',
    viewport: { width: 1440, height: 900 },
    shown: screens.filter(isInOneLanguage),
    homes: ['/ar/'],
  },
  {
    name: 'dark and narrow',
    colorScheme: 'dark',
    viewport: { width: 360, height: 740 },
    shown: screens.filter(isInSecondLanguage),
    homes: ['/en/', '/fr/'],
  },
] as const;

/** What a page shows on demand beside its dialogs: what opens it, and what is then to be looked at. */
const onDemand = [
  { of: /\/simulator\/$/, opener: '[data-open-drawer]', within: '.instrument' },
  { of: /\/(?:lesson|challenges)\/$/, opener: '[data-show-start]', within: '[data-showing]' },
];

async function findings(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    preload: false,
    rules: { 'target-size': { enabled: true } },
  };
  return page.evaluate(
    async ([selector, of]) => {
      const { violations } = await window.axe.run(selector, of);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
      );
    },
    [within, options] as const,
  );
}

/** Adds up what the page shifts of its own accord, from its first picture on. */
async function watchShifts(opened: Page): Promise<void> {
  await opened.addInitScript(() => {
    window.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        window.layoutShift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

describe.each(settings)('$name', ({ colorScheme, viewport, shown, homes }) => {
  const withGpu = useChromium('webgpu');
  const plain = useChromium();
  const options = { colorScheme, viewport };
  /** The search dialog of each language is the same on every page. */
  const examined = new Set<string>();

  test.each(shown)('$path, also with what it opens', async ({ path, language }) => {
    // Of these pages the simulator alone asks for a GPU of its own accord.
    const chromium = path.endsWith('/simulator/') ? withGpu : plain;
    const { page, foreign, broken, errors } = await chromium.read(path, {
      ...options,
      prepare: watchShifts,
    });
    await readToTheEnd(page);
    expect({ foreign, broken, errors }).toEqual({ foreign: [], broken: [], errors: [] });
    // A digit's sub-pixel width on a very slow machine: under a thousandth nothing has jumped.
    expect(await page.evaluate(() => window.layoutShift), 'layout shift').toBeLessThan(0.001);
    await layOutWhole(page);
    // What still moves has no contrast to speak of.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await findings(page)).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const openers = await page.locator('[aria-haspopup="dialog"]:visible').all();
    if (language) expect(openers.length, 'buttons that open a dialog').toBeGreaterThan(0);
    for (const opener of openers) {
      const dialog = `${language} ${await opener.getAttribute('class')}`;
      if (examined.has(dialog)) continue;
      examined.add(dialog);
      await opener.click();
      await page.locator('dialog[open]').waitFor();
      expect(await findings(page, 'dialog[open]')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
    for (const { opener, within } of onDemand.filter(({ of }) => of.test(path))) {
      await page.locator(opener).click();
      expect(await findings(page, within)).toEqual([]);
      expect(await page.getByRole('heading', { level: 1 }).count(), 'main headings').toBe(1);
    }
  });

  test.each(homes)('%s has its handle in the first screen, also with the menu open', async (path) => {
    const narrow = { ...options, viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' } as const;
    const { page } = await plain.visit(path, narrow);
    const handle = await page.locator('[data-guess-power]').boundingBox();
    expect((handle?.y ?? Number.NaN) + (handle?.height ?? 0)).toBeLessThan(740);
    await page.locator('header details > summary:visible').first().click();
    expect(await findings(page, 'header')).toEqual([]);
  });
});

declare global {
  interface Window {
    axe: typeof axe;
    layoutShift: number;
  }
}
