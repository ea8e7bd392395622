// No page is too heavy or too long for a telephone, and what it shows in short is whole where its address is asked for.
import { describe, expect, test } from 'vitest';
import { layOutWhole, useChromium } from '../chromium.ts';
import { languages, pages } from '../site.ts';

const chromium = useChromium();
const viewport = { width: 360, height: 740 };

const MOST_BYTES = 200_000;
const MOST_PX = 20_000;
/** A page of fewer bytes is not as long: none has more than 0.4 px for each. */
const LEAST_BYTES = 40_000;

test('no page weighs more than 200 kB', () => {
  expect(pages.length).toBeGreaterThan(100);
  const heavy = pages.filter(({ html }) => Buffer.byteLength(html) > MOST_BYTES);
  expect(heavy.map(({ path, html }) => `${path} ${Buffer.byteLength(html)}`)).toEqual([]);
});

test.each(languages)('no page of /%s is longer than 20,000 px at 360 px, as it opens', async (code) => {
  const own = pages.filter(
    ({ language, html }) => language === code && Buffer.byteLength(html) > LEAST_BYTES,
  );
  const long: string[] = [];
  for (const { path } of own) {
    const { page } = await chromium.read(path, { viewport });
    await layOutWhole(page);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (height > MOST_PX) long.push(`${path} ${height}`);
  }
  expect(long).toEqual([]);
});

describe.each(languages)('in %s', (language) => {
  test('a term is short until its name or a link asks for it, without a script too', async () => {
    const { page } = await chromium.read(`/${language}/glossary/#nvlink`, {
      viewport,
      javaScriptEnabled: false,
    });
    const isShort = (id: string): Promise<boolean> =>
      page.locator(`#${id} .definition`).evaluate((words) => getComputedStyle(words).overflow === 'hidden');
    expect([await isShort('nvlink'), await isShort('pipeline-parallelism')]).toEqual([false, true]);
    expect(await page.locator('#nvlink .fine-print').first().isVisible()).toBe(true);
    await page.locator('#pipeline-parallelism dt a').click();
    expect([await isShort('nvlink'), await isShort('pipeline-parallelism')]).toEqual([true, false]);
  });

  test('a note that a number leads to comes into view in the box of notes, without a script', async () => {
    const { page } = await chromium.read(`/${language}/explainers/musk-and-morocco/#n30`, {
      viewport,
      javaScriptEnabled: false,
    });
    const [note, box] = [
      await page.locator('#n30').boundingBox(),
      await page.locator('.endnotes ol').boundingBox(),
    ];
    expect(box?.height).toBeLessThan(viewport.height);
    expect(note?.y).toBeGreaterThanOrEqual(box?.y ?? 0);
    expect((note?.y ?? 0) + (note?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0) + 1);
    expect(note?.y).toBeLessThan(viewport.height);
  });
});
