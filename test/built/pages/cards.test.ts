// A claim or a term says what stands behind it where it is read: by pointer, by keyboard and by finger.
import { describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';

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

test('where the statements do not arrive, the card shows the note of the page', async () => {
  const { page } = await chromium.visit(path('en'), {
    prepare: (opened) => opened.route('**/*.notes.json', (route) => route.abort()),
  });
  await page.locator('.paragraph a.claim').first().hover();
  await page.locator(`${card} a.id`).first().waitFor();
});
