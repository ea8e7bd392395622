// Where a result leads: the words of the query marked on the page by the rule of search, until the reader takes the marks away.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { openDialog } from './searchAsk.ts';

/** How far parts of the page have moved without the reader, as browsers measure it. */
const noteShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        Object.assign(window, { shifted: Number(Reflect.get(window, 'shifted')) + entry.value });
    }).observe({ type: 'layout-shift', buffered: true });
  });

async function openFirst(page: Page): Promise<void> {
  await page.locator('[data-search-rank="1"]').click();
  await page.waitForURL((url) => !url.pathname.includes('/search/'));
  await page.locator('.found-bar [role="status"]', { hasText: /./ }).waitFor();
}

describe('the page that a result leads to', () => {
  const chromium = useChromium();

  test('marks the words in all their forms, keeps its address clean, moves nothing, and lets them be taken away', async () => {
    const { page, errors } = await chromium.visit(
      `/ar/search/?q=${encodeURIComponent('البطاريات')}&kind=section`,
      {
        viewport: { width: 390, height: 844 },
        prepare: noteShifts,
      },
    );
    await openFirst(page);
    const marks = page.locator('main mark.found');
    const forms = new Set(await marks.allInnerTexts());
    expect(forms.size).toBeGreaterThan(1);
    expect([...forms].every((form) => form.includes('بطاري'))).toBe(true);
    expect(await page.locator('.found-bar [role="status"]').innerText()).toContain(
      String(await marks.count()),
    );
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toBeLessThan(0.001);

    await page.locator('.found-bar button').first().click();
    const box = await page.locator('mark.now').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(844);

    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.found-bar').isVisible()).toBe(false);
    expect(await marks.first().evaluate((mark) => getComputedStyle(mark).backgroundColor)).toBe(
      'rgba(0, 0, 0, 0)',
    );
    await page.emulateMedia({ media: 'screen' });

    await page.reload();
    await page.locator('.found-bar').waitFor();
    const text = await page.locator('main').innerText();
    await page.keyboard.press('Escape');
    expect(await marks.count()).toBe(0);
    expect(await page.locator('.found-bar').count()).toBe(0);
    expect(await page.locator('main').innerText()).toBe(text);
    await page.reload();
    expect(await page.evaluate(() => Reflect.get(history.state ?? {}, 'found'))).toBeUndefined();
    expect(errors).toEqual([]);
  });

  test('marks only the line of a list that was looked up, and a second search on the page itself', async () => {
    const { page, errors } = await chromium.visit('/en/search/?q=goodput');
    await openFirst(page);
    expect(new URL(page.url()).hash).toBe('#goodput');
    expect(await page.locator('mark.found').count()).toBeGreaterThan(0);
    expect(await page.locator('.entry:not(#goodput) mark.found').count()).toBe(0);

    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await openDialog(page);
    await page.keyboard.type('straggler');
    await page.locator('dialog [data-search-term][href*="#straggler"]').click();
    await page.locator('#straggler mark.found').first().waitFor();
    expect(await page.locator('#goodput mark.found').count()).toBe(0);
    expect(await page.evaluate(() => Reflect.get(window, 'isSamePage'))).toBe(true);
    expect(errors).toEqual([]);
  });

  test('takes any words from an address without harm', async () => {
    const hostile = [
      '<img src=x onerror="window.hurt=1">',
      '\ud800 %',
      'ـــ',
      'x '.repeat(400),
      '.*+?^$ {}()|[]\\',
    ];
    const { page, errors } = await chromium.visit('/en/glossary/');
    for (const found of hostile) {
      await page.goto(
        new URL(`/en/glossary/?found=${encodeURIComponent(found.toWellFormed())}#%`, page.url()).href,
      );
      expect(new URL(page.url()).searchParams.has('found')).toBe(false);
    }
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    expect(errors).toEqual([]);
  });
});
