// A claim or a term says what stands behind it where it is read: by pointer, by keyboard and by finger.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { untilDrawn, useChromium } from '../chromium.ts';

const chromium = useChromium();
const card = '.card:popover-open';
const path = (language: string): string => `/${language}/explainers/forty-to-five-hundred-megawatts/`;

describe.each([
  ['ar', 'ميغاواط'],
  ['en', 'MW'],
])('in %s', (language, unit) => {
  test('the pointer opens the card of a claim, with its statement, its source and its line of the ledger', async () => {
    const { page, errors } = await chromium.read(path(language));
    await page.locator('.paragraph a.claim').first().hover();
    const shown = page.locator(card);
    await shown.waitFor();
    expect((await shown.locator('p').first().innerText()).length).toBeGreaterThan(20);
    expect(await shown.locator('a.id').count()).toBeGreaterThan(0);
    const box = await shown.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    await page.mouse.move(2, 2);
    await shown.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });

  test('the focus opens it, its links come next, and Escape closes it', async () => {
    const { page } = await chromium.read(path(language));
    const claim = page.locator('.paragraph a.claim').first();
    await claim.focus();
    await page.locator(card).waitFor();
    // By keys from link to link: only the one whose card is open names it.
    await page.locator('.paragraph a.claim').nth(1).focus();
    await page.locator('a.claim[aria-details] + .card').waitFor();
    await claim.focus();
    await page.locator('a.claim:focus + .card').waitFor();
    expect(await page.locator('[aria-details]').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator(card).waitFor({ state: 'detached' });
  });

  test('a finger opens it in place of a jump, within the screen', async () => {
    const { page } = await chromium.read(path(language), {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const before = page.url();
    await page.locator('.paragraph a.claim', { hasText: unit }).first().tap();
    const box = await page.locator(card).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    expect(page.url()).toBe(before);
  });

  test('a term shows its definition', async () => {
    const { page } = await chromium.read(path(language));
    await page.locator('.paragraph a.term').first().hover();
    expect((await page.locator(card).innerText()).length).toBeGreaterThan(40);
  });
});

/** From the foot of the mark to the head of its card, or from the foot of the card to the head of the mark [px]. */
const gap = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const [shown, mark] = [box('.card:popover-open'), box('[aria-details="card"]')];
    return shown && mark ? Math.max(shown.top - mark.bottom, mark.top - shown.bottom) : Number.NaN;
  });

test.each([
  ['by wheel', { width: 1366, height: 768 }, false],
  ['by touch', { width: 390, height: 844 }, true],
])('a card that was pressed scrolls with its mark and closes with it: %s', async (_, viewport, hasTouch) => {
  const { page } = await chromium.read(path('ar'), { viewport, hasTouch, isMobile: hasTouch });
  const claim = page.locator('.paragraph a.claim').nth(3);
  const scroll = (y: number): Promise<void> => page.evaluate((by) => scrollBy(0, by), y);
  await (hasTouch ? claim.tap() : claim.click());
  await page.locator(card).waitFor();
  if (!hasTouch) await page.mouse.move(2, 2);
  const before = await gap(page);
  await scroll(40);
  await untilDrawn(page);
  expect(await gap(page)).toBeCloseTo(before, 0);
  await scroll(viewport.height);
  await page.locator(card).waitFor({ state: 'detached' });

  // A reader whose focus is in the card keeps it.
  await claim.focus();
  await claim.press('Enter');
  await page.locator(`${card} a`).first().focus();
  await scroll(viewport.height);
  await untilDrawn(page);
  expect(await page.locator(card).count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.locator(card).waitFor({ state: 'detached' });
});

test('what comes late or not at all moves no reader: a card opens only where one still is, and only a press leads away', async () => {
  const waiting: (() => Promise<void>)[] = [];
  let isSheetLost = true;
  const { page } = await chromium.visit(path('en'), {
    prepare: async (opened) => {
      await opened.route('**/card*.css', (route) => (isSheetLost ? route.abort() : route.continue()));
      // Neither answered nor refused until the test says so.
      await opened.route('**/*.notes.json', (route) => void waiting.push(() => route.continue()));
    },
  });
  const [claim, term] = ['a.claim', 'a.term'].map((kind) => page.locator(`.paragraph ${kind}`).first());
  const notesAsked = (): Promise<void> => expect.poll(() => waiting.length).toBe(1);
  const sheetAsked = (): Promise<unknown> =>
    page.waitForEvent('requestfailed', (request) => request.url().endsWith('.css'));
  const address = page.url();
  // Without the styles a pointer that comes by does nothing, and a press leads to the note.
  await Promise.all([sheetAsked(), notesAsked(), claim?.hover()]);
  await claim?.click();
  await page.waitForURL(/#n\d+$/);
  isSheetLost = false;

  // The statements never come: the card of a claim shows the note of the page, and a term under the pointer nothing.
  await term?.hover();
  await claim?.hover();
  await page.locator(`${card} a.id`).first().waitFor();
  expect(await page.locator(card).innerText()).not.toContain('undefined');
  expect(page.url().split('#')[0]).toBe(address);

  // They come when the pointer has long left.
  await page.reload();
  await page.mouse.move(2, 2);
  await expect.poll(() => page.locator(card).count()).toBe(0);
  waiting.length = 0;
  await claim?.hover();
  await notesAsked();
  await page.mouse.move(2, 2);
  const came = page.waitForResponse('**/*.notes.json');
  await waiting[0]?.();
  await (await came).finished();
  await page.locator('.paragraph a.claim').nth(1).focus();
  await page.locator(card).waitFor();
  expect(await page.locator('.card').count()).toBe(1);
  expect(await claim?.getAttribute('aria-details')).toBeNull();
});
