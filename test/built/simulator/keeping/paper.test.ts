// The simulator on paper: what was computed is on it, and it fits three pages.
import { expect, test } from 'vitest';
import { useChromium } from '../../chromium.ts';
import { languages } from '../../site.ts';
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
const values = ['H100', 'GPT-3 175B', 'BF16', '300'];

test.each(languages)(
  'in %s says what was computed, on three pages at most with every section open',
  async (language) => {
    const { page } = await openSimulator(chromium, `/${language}/simulator/?${search}`);
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
    await page.emulateMedia({ media: null });

    await page.locator('[data-influence] > summary').press('Enter');
    await openFailures(page, failuresInNode(`?${search}`).checksum);
    const pdf = (
      await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })
    ).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(3);
  },
);

/** An A4 page with margins of 15 mm at 96 dpi. */
const paper = { width: 680, height: 1000 };

test.each(languages)('in %s parts no number and no word of what was computed', async (language) => {
  const { page } = await chromium.visit(`/${language}/simulator/?${search}`, { viewport: paper });
  await runState(page, 'done');
  await page.emulateMedia({ media: 'print' });
  expect(await partedWords(page, '.computed :is(dt, dd:not([data-computed="address"]))')).toEqual([]);
});
