// The sheet "take it" of a figure: what is taken is of the state that is shown.
import { readFile } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { languages } from '../site.ts';

const chromium = useChromium();

test('a reader takes a figure along: address of the state, code, numbers and a drawing that stands by itself', async () => {
  const { page } = await chromium.visit('/en/figures/hub-delay/?city=tunis');
  const sheet = page.locator('[data-figure-take]');
  await sheet.locator('summary').click();
  await sheet.locator('.take-body').waitFor();
  const [address, , code] = await sheet
    .locator('textarea')
    .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));
  expect(address).toBe(`${inject('siteOrigin')}/en/figures/hub-delay/?city=tunis`);
  expect(code).toContain(`<iframe src="${address}"`);
  const taken = async (place: number): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      sheet.locator('button').nth(place).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };
  const rows = await page.locator('[data-figure] tr').count();
  expect((await taken(0)).trim().split('\n')).toHaveLength(rows);
  const drawing = await taken(2);
  expect(drawing).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(drawing).not.toContain('class=');
  expect(drawing).toContain('Tunis');
});

test.each(languages)('in %s citation, JSON, CSV and pictures come from an open sheet', async (language) => {
  const { page, errors } = await chromium.read(`/${language}/figures/satellite/?homes=900`, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
  });
  await page.locator('[data-figure-take] > summary').click();
  const body = page.locator('.take-body');
  await body.waitFor();
  const address = new URL(page.url()).href;
  const finding = (await page.locator('[data-figure-finding]').textContent()) ?? '';
  const texts = await body
    .locator('textarea')
    .evaluateAll((all) => all.map((area) => (area as HTMLTextAreaElement).value));
  expect(texts[1]?.split('\n').at(-1)).toBe(address);
  expect(texts[1]).toContain(finding);

  const files = new Map<string, Buffer>();
  for (const button of await body.locator('button').all()) {
    const waiting = page.waitForEvent('download');
    await button.click();
    const download = await waiting;
    files.set(download.suggestedFilename(), await readFile(await download.path()));
  }
  expect([...files.keys()]).toEqual(['satellite.csv', 'satellite.json', 'satellite.svg', 'satellite.png']);
  expect(files.get('satellite.png')?.subarray(1, 4).toString('latin1')).toBe('PNG');
  const { inputs, table, ...facts } = JSON.parse(String(files.get('satellite.json')));
  expect(inputs.homes).toBe(900);
  expect(facts).toMatchObject({ figure: 'satellite', finding, address });
  expect(table.length).toBeGreaterThan(1);
  expect(errors).toEqual([]);
});

test.each([
  { sheet: '[data-figure-take]', script: 'takeSheet', inside: '.take-body textarea' },
  { sheet: '[data-figure-walk]', script: 'walk', inside: '.walk-body input' },
])(
  '$sheet: one whose script does not arrive says so, and asks again when it is opened again',
  async (one) => {
    let isLost = true;
    const { page } = await chromium.visit('/en/figures/racks/', {
      prepare: (opened) =>
        opened.route(`**/${one.script}.*.js`, (route) => (isLost ? route.abort() : route.continue())),
    });
    await page.locator('[data-figure-state="alive"]').waitFor({ state: 'attached' });
    const door = page.locator(`${one.sheet} > summary`);
    await door.click();
    await page.locator('[data-figure-lost]:not([hidden])').waitFor();
    isLost = false;
    await door.click();
    await door.click();
    await page.locator(one.inside).first().waitFor();
    await page.locator('[data-figure-lost]').waitFor({ state: 'hidden' });
  },
);
