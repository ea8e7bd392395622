// Only the words as typed, on the page: it stands in the address, says nothing of filters that are not set, and counts no more
// than it shows.
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();

async function typed(query: string) {
  const visit = await chromium.read(`/en/search/?q=${query}&words=typed`);
  await visit.page.locator('[data-search-state="done"]').waitFor();
  return visit;
}

test('the mode is kept by the address, and left by another query', async () => {
  const { page } = await chromium.read('/en/search/?q=batteries');
  await page.locator('[data-search-state="done"]').waitFor();
  const all = await page.locator('[role="status"]').innerText();
  await page.locator('.search-notes button').click();
  await expect.poll(() => new URL(page.url()).search).toBe('?q=batteries&words=typed');
  await page.locator('[data-search-state="done"]').waitFor();
  const few = await page.locator('[role="status"]').innerText();
  expect(few).not.toBe(all);
  await page.reload();
  await page.locator('[data-search-state="done"]').waitFor();
  expect(await page.locator('[role="status"]').innerText()).toBe(few);
  await page.locator('#search-field').fill('battery');
  await expect.poll(() => new URL(page.url()).search).toBe('?q=battery');
});

test.each(['data+center', 'sanctoins'])(
  'where no text holds %s, no filter is blamed, and all forms are offered',
  async (query) => {
    const { page } = await typed(query);
    expect(await page.locator('.nothing button').count()).toBe(0);
    await page.locator('.search-notes button').click();
    await page.locator('[data-search-rank="1"]').waitFor();
    expect(new URL(page.url()).searchParams.has('words')).toBe(false);
  },
);

test('filters show no numbers, and what is chosen is shown as it is counted', async () => {
  const { page } = await typed('batteries');
  await page.locator('.narrow summary').click();
  await page.locator('[data-search-state="done"]').waitFor();
  const options = await page.locator('.narrow option').allInnerTexts();
  expect(options.filter((option) => /\(\d+\)/.test(option))).toEqual([]);
  await page.locator('select[name="kind"]').selectOption('claim');
  await page.locator('[data-search-state="done"]').waitFor();
  const shown = await page.locator('[data-search-claim]').count();
  expect(await page.locator('[role="status"]').innerText()).toBe(`${shown} results`);
});
