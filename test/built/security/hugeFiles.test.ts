// A file of gigabytes at every door for files: it is refused by its size, is not read, and changes nothing.
import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();

/** Gives a field a file of four gibibytes, which takes one mebibyte of memory. */
const giveHuge = (field: Locator): Promise<void> =>
  field.evaluate((input) => {
    let part = new Blob([new Uint8Array(2 ** 20)]);
    for (let doublings = 0; doublings < 12; doublings++) part = new Blob([part, part]);
    const files = new DataTransfer();
    files.items.add(new File([part], 'huge.csv'));
    (input as HTMLInputElement).files = files.files;
    input.dispatchEvent(new Event('change'));
  });

test.each([
  {
    path: '/en/simulator/?backend=cpu&steps=4&reps=1',
    open: '[data-open-take]:enabled',
    field: '[data-take] [data-load-file]',
    said: '[data-take] [data-load-answer]',
    refusal: 'Received 4 295 MB, expected at most 2 MB.',
  },
  {
    path: '/en/lesson/own/',
    field: '[data-own-load]',
    said: '[data-own-faults]',
    refusal: 'received 4 295 MB, expected at most 2 MB',
  },
  {
    path: '/en/figures/weather-year/?over=2',
    alive: '[data-figure-state="alive"]',
    field: '.computed-inputs input[type="file"]',
    said: '.computed-inputs [role="alert"]',
    refusal: 'Received 4 295 MB, expected at most 2 MB.',
  },
])('$path', async ({ path, alive, open, field, said, refusal }) => {
  const { page, errors } = await chromium.visit(path);
  if (alive) await page.locator(alive).waitFor();
  if (open) await page.locator(open).press('Enter');
  await giveHuge(page.locator(field).first());
  const answer = page.locator(said).first();
  await expect
    .poll(async () => (await answer.textContent())?.replace(/[\u00a0\u202f]/g, ' '))
    .toContain(refusal);
  expect(errors).toEqual([]);
});
