// The simulator on paper: what was computed is on it, it fits three pages, and nothing of it lies over another.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { resize, useChromium } from '../../chromium.ts';
import { longestOfEachDirection } from '../../site.ts';
import {
  failuresInNode,
  openFailures,
  openSimulator,
  partedWords,
  runState,
  told,
} from '../simulatorPage.ts';

const chromium = useChromium();

const search = 'steps=4&reps=1&rack=40&it=40&pue=2&mw=300&acc=H100&work=gpt-3-175b&prec=bf16';
const second = '&vs=mw%3D100&use=many&power=weather';
const values = ['H100', 'GPT-3 175B', 'BF16', '300'];

const screen = { width: 1280, height: 900 };
/** An A4 page with margins of 15 mm at 96 dpi. */
const paper = { width: 680, height: 1000 };

async function pagesOf(page: Page, landscape: boolean): Promise<number> {
  const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' };
  const pdf = (await page.pdf({ format: 'A4', landscape, margin })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(0);
  return pages;
}

test.each(longestOfEachDirection)(
  'in %s says what was computed, no number and no word parted, on three pages at most with two states and every section open',
  async (language) => {
    const { page } = await openSimulator(chromium, `/${language}/simulator/?${search}${second}`);
    await runState(page, 'done');
    const computed = page.locator('.computed');
    expect(await computed.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await page.locator('[data-computed="address"]:not(:empty)').waitFor();
    const text = await computed.innerText();
    const { checksum } = await told(page);
    for (const value of [...values, checksum ?? '-', new URL(page.url()).host]) expect(text).toContain(value);
    expect(await page.locator('[data-computed="pue"]').innerText()).toBe('2');
    expect(await page.locator('[data-computed="address"]').innerText()).toContain('mw=300');
    await resize(page, paper.width, paper.height);
    expect(await partedWords(page, '.computed :is(dt, dd:not([data-computed="address"]))')).toEqual([]);
    await resize(page, screen.width, screen.height);
    await page.emulateMedia({ media: null });

    await page.locator('[data-influence] > summary').press('Enter');
    await openFailures(page, failuresInNode(`?${search}${second}`).checksum);
    for (const landscape of [false, true]) expect(await pagesOf(page, landscape)).toBeLessThanOrEqual(3);
  },
);

/** Widths of A4 in CSS pixels: upright with margins of 15 mm and without, sideways with and without. */
const paperWidths = [680, 794, 1009, 1123];
const printed = [
  'h1',
  '.stage',
  '.finding',
  '.computed',
  '[data-output="bend"]',
  '.interval',
  '.simulator-body',
  '.sizes',
];

/** Printed parts that lie over the next, what of the plane lies outside it, and what should not be printed. */
const faultsOnPaper = (page: Page): Promise<string[]> =>
  page.evaluate((selectors) => {
    const box = (selector: string): DOMRect => document.querySelector(selector)!.getBoundingClientRect();
    const over = selectors
      .slice(1)
      .filter((selector, i) => box(selector).top < box(selectors[i]!).bottom - 1)
      .map((selector) => `${selector} over the part before it`);
    const stage = box('.stage');
    const out = [...document.querySelectorAll('.stage > .chart, .names .name > *')]
      .map((each) => ({ said: each.textContent, rect: each.getBoundingClientRect() }))
      .filter(({ rect }) => rect.height > 0 && (rect.top < stage.top - 1 || rect.bottom > stage.bottom + 1))
      .map(({ said }) => `«${said?.trim().slice(0, 30)}» outside the plane`);
    const isWide = document.querySelector('.stage > .wide-only')!.checkVisibility();
    const chart = box(`.stage > .${isWide ? 'wide' : 'narrow'}-only`);
    const names = box('.names');
    // The leaders of the wide drawing end at its right side; the narrow one has none, and its names stand under it.
    const isLed = isWide
      ? names.top >= chart.top && names.bottom <= chart.bottom && names.left > chart.left + chart.width / 2
      : names.top >= chart.bottom - 1;
    const screenOnly = [...document.querySelectorAll('.jobs, .hint, .hint-short, .acts, .sides, footer')]
      .filter((each) => each.checkVisibility())
      .map((each) => `${each.className} is printed`);
    return [...over, ...out, ...(isLed ? [] : ['names away from their leaders']), ...screenOnly];
  }, printed);

test.each(longestOfEachDirection)(
  'in %s nothing overprints another, with one state and with two',
  async (language) => {
    for (const more of ['', second]) {
      const { page } = await chromium.visit(`/${language}/simulator/?backend=cpu&steps=4&reps=1${more}`, {
        reducedMotion: 'reduce',
      });
      await page.locator('[data-run-state="done"]').waitFor({ state: 'attached' });
      // Paper may be narrower than the screen: what it shows is drawn too.
      const said = (form: string) => page.locator(`.stage > .${form}-only`).getAttribute('aria-label');
      await expect.poll(() => said('narrow')).toBe(await said('wide'));
      await page.emulateMedia({ media: 'print' });
      for (const width of paperWidths) {
        await resize(page, width, 1000);
        expect(await faultsOnPaper(page), `${width} px${more}`).toEqual([]);
      }
    }
  },
);
