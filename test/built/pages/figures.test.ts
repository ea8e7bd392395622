// Computed figures: found in every language, alive under their inputs, whole on their own page and in a frame.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { readToTheEnd, useChromium } from '../chromium.ts';
import {
  dist,
  documentOf,
  explainers,
  isInOneLanguage,
  isInSecondLanguage,
  languages,
  pages,
} from '../site.ts';

/** Each figure in two of the languages. */
const ownPages = pages.filter(
  (page) =>
    /^\/\w\w\/figures\/[\w-]+\/$/.test(page.path) && (isInOneLanguage(page) || isInSecondLanguage(page)),
);
/** Without its language: all have the same figures. */
const idOf = (path: string): string => path.split('/')[3] ?? '';
const figuresOf = (html: string): Element[] => [...documentOf(html).querySelectorAll('[data-figure]')];

const chromium = useChromium();
const narrow = { viewport: { width: 360, height: 740 } };

/** Weight of a file of the built site on the wire. */
const wireBytes = (path: string): number => brotliCompressSync(readFileSync(join(dist, path))).length;

/** Waits until the figure's script has wired it. */
const alive = (page: Page): Promise<void> =>
  page.locator('[data-figure-state="alive"]').first().waitFor({ state: 'attached' });

/** Sets an input to something else than it is; returns whether it could be set. */
async function change(input: Locator): Promise<void> {
  const kind = await input.evaluate((element) => (element as HTMLInputElement).type);
  if (kind === 'radio') await input.check({ force: true });
  else if (kind === 'range')
    await input.fill(
      await input.evaluate((element) => {
        const { value, max, min } = element as HTMLInputElement;
        return value === max ? min : max;
      }),
    );
  else await input.selectOption({ index: 1 });
}

/** Names of the inputs of a figure. */
const keysOf = async (figure: Locator): Promise<string[]> => [
  ...new Set(
    await figure
      .locator('[data-input]')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLElement).dataset.input ?? '')),
  ),
];

/** Changes each input, and waits until the figure's address has it. */
async function changeAll(figure: Locator, keys: readonly string[]): Promise<void> {
  const link = figure.locator('[data-figure-address]');
  for (const key of keys) {
    const before = await link.getAttribute('href');
    await change(figure.locator(`[data-input="${key}"]`).last());
    await expect.poll(() => link.getAttribute('href')).not.toBe(before);
  }
}

test('all languages have the same figures, each in its explainer and on its own page', () => {
  const inLanguage = (language: string): string[] =>
    explainers
      .filter((page) => page.language === language)
      .flatMap(({ html }) => figuresOf(html).map((figure) => figure.getAttribute('data-figure') ?? ''))
      .sort();
  const own = [...new Set(ownPages.map(({ path }) => idOf(path)))].sort();
  expect(own.length).toBeGreaterThan(0);
  for (const language of languages) expect(inLanguage(language), language).toEqual(own);
});

/** What breaks a rule of access in the page's main part. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run('main', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
  });
}

/** The state comes back by its address, a bad address is named and kept, and the figure stands alone in a frame. */
async function comesBack(page: Page, path: string, key: string): Promise<void> {
  const figure = page.locator('[data-figure]');
  const finding = figure.locator('[data-figure-finding]');
  const said = await finding.textContent();
  await page.reload();
  await alive(page);
  await expect.poll(() => finding.textContent()).toBe(said);

  await page.goto(`${inject('siteOrigin')}${path}?${key}=nowhere`);
  const problem = await page.locator('[data-figure-problem]').textContent();
  expect(problem).toContain(key);
  expect(problem).toContain('nowhere');
  expect(new URL(page.url()).search).toBe(`?${key}=nowhere`);

  await page.evaluate(
    (address) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { src: address, width: '700', height: '800' });
      document.body.replaceChildren(frame);
    },
    `${inject('siteOrigin')}${path}`,
  );
  const frame = page.frameLocator('iframe');
  await frame.locator('[data-figure-finding]').waitFor();
  await expect.poll(() => frame.locator('header.bar').isVisible()).toBe(false);
  expect(await frame.locator('[data-figure-address]').getAttribute('target')).toBe('_blank');
}

test.each(ownPages)(
  '$path asks only this origin, breaks no rule of access with all open, does not overflow a phone, each input moves it, and it comes back by its address',
  async (own) => {
    const { path } = own;
    const { page, foreign, broken, errors } = await chromium.read(path, {
      ...narrow,
      reducedMotion: 'reduce',
    });
    await alive(page);
    expect({ foreign, broken }).toEqual({ foreign: [], broken: [] });
    const figure = page.locator('[data-figure]');
    for (const summary of await figure.locator('summary').all()) await summary.click();
    await figure.locator('.take-body').waitFor();
    if ((await figure.locator('[data-figure-walk]').count()) > 0)
      await figure.locator('.walk-body').first().waitFor();
    // Its explainer is looked at with it closed.
    if (isInOneLanguage(own)) expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    const finding = figure.locator('[data-figure-finding]');
    const usual = await finding.textContent();
    const keys = await keysOf(figure);
    expect(keys.length).toBeGreaterThan(0);
    const link = figure.locator('[data-figure-address]');
    await changeAll(figure, keys);
    await expect.poll(() => finding.textContent()).not.toBe(usual);
    for (const slider of await figure.locator('[data-input][type="range"]').all())
      expect(await slider.getAttribute('aria-valuetext')).toBe(
        await figure.locator(`[data-said="${await slider.getAttribute('data-input')}"]`).textContent(),
      );
    const address = await link.getAttribute('href');
    await expect.poll(() => new URL(page.url()).search).toBe(new URL(address ?? '', page.url()).search);
    expect(errors).toEqual([]);
    if (isInOneLanguage(own)) await comesBack(page, path, keys[0] ?? '');
  },
);

describe.each(ownPages.filter(isInOneLanguage))('$path', ({ path }) => {
  test('is read without a script: drawing, sentence and table, and nothing that asks in vain', async () => {
    const { page } = await chromium.read(path, { javaScriptEnabled: false });
    const figure = page.locator('[data-figure]');
    expect(await figure.locator('svg[role="img"]').isVisible()).toBe(true);
    expect((await figure.locator('[data-figure-finding]').innerText()).length).toBeGreaterThan(20);
    expect(await figure.locator('tbody tr').count()).toBeGreaterThan(0);
    expect(await figure.locator('[data-input]:visible').count()).toBe(0);
  });
});

test.each(explainers.filter(isInOneLanguage))(
  '$path: each figure comes alive when touched, and its own script weighs at most 12 kB',
  async ({ path }) => {
    const scripts = new Set<string>();
    const { page } = await chromium.visit(path, {
      prepare: async (opened) => {
        opened.on('request', (request) => {
          const { pathname } = new URL(request.url());
          if (pathname.endsWith('.js')) scripts.add(pathname);
        });
      },
    });
    await readToTheEnd(page);
    for (const figure of await page.locator('[data-figure]').all()) {
      const before = new Set(scripts);
      await figure.scrollIntoViewIfNeeded();
      await figure.dispatchEvent('pointerdown');
      const id = await figure.getAttribute('data-figure');
      await page.locator(`[data-figure="${id}"][data-figure-state="alive"]`).waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
      const added = [...scripts].filter((script) => !before.has(script));
      const bytes = added.reduce((sum, script) => sum + wireBytes(script), 0);
      expect(bytes, id ?? '').toBeLessThanOrEqual(12_000);
    }
  },
);

test.each(languages)(
  'in %s the reader’s device measures itself, when asked and not before, and says that it does; a press before its script counts',
  async (language) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { page, errors } = await chromium.visit(`/${language}/figures/amdahl/`, {
      prepare: (opened) =>
        opened.route('**/figures/amdahl.json', async (route) => {
          await promise;
          await route.continue();
        }),
    });
    await page.locator('[data-figure-state="asked"]').waitFor({ state: 'attached' });
    const [finding, stamp] = [page.locator('[data-figure-finding]'), page.locator('.stamp')];
    const before = (await finding.textContent()) ?? '';
    const button = page.locator('[data-action="measure"]');
    const [name, standing] = [await button.textContent(), await stamp.textContent()];
    await button.press('Enter');
    expect(await button.getAttribute('aria-busy')).toBe('true');
    resolve();
    await expect.poll(() => button.textContent()).not.toBe(name);
    await page.locator('[data-action="measure"]:not([aria-busy])').waitFor();
    expect(await page.locator('[data-action="measure"]:focus').count()).toBe(1);
    await expect.poll(() => finding.textContent()).not.toBe(before);
    expect(await button.textContent()).toBe(name);
    expect(await stamp.textContent()).not.toBe(standing);
    const after = (await finding.textContent()) ?? '';
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toMatch(/\d/);
    expect(errors).toEqual([]);
  },
);

test('what a hand moves before the figure is alive stays, and a part that does not arrive is named and asked for again', async () => {
  let isLost = true;
  const { page } = await chromium.visit('/en/figures/satellite/?homes=200', {
    prepare: (opened) =>
      opened.route('**/figures/satellite.json', (route) => (isLost ? route.abort() : route.continue())),
  });
  const lost = page.locator('[data-figure-lost]');
  await lost.waitFor();
  isLost = false;
  const [homes, down] = ['homes', 'capacity'].map((key) => page.locator(`[data-input="${key}"]`));
  const moved = String(Number(await down?.getAttribute('max')));
  await down?.fill(moved);
  await alive(page);
  expect([await homes?.inputValue(), await down?.inputValue()]).toEqual(['200', moved]);
  expect(await lost.isVisible()).toBe(false);
});

test('nothing of the phases is drawn as if it were found, and the marks on their scales have names', () => {
  const own = pages.filter(({ path }) => path.endsWith('/figures/racks/'));
  expect(own).toHaveLength(languages.length);
  for (const { html } of own) {
    const [column, scales] = documentOf(html).querySelectorAll('.halves svg');
    expect(column?.querySelectorAll('path.plan')).toHaveLength(4);
    expect(column?.querySelectorAll('path.leader')).toHaveLength(0);
    const named = [...(scales?.querySelectorAll('.power-text') ?? [])].map(({ textContent }) => textContent);
    expect(named.slice(0, 3).join(' ').match(/\d+/g)).toEqual(['16', '36', '40', '500']);
  }
});
