// What was taken comes back: two states side by side, a file, an own part, the last state of the device.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { useChromium } from '../../chromium.ts';

const chromium = useChromium();
const address = '/en/simulator/?backend=cpu&steps=4&reps=1';

test('two states stand side by side, a file restores them, and the device offers the last', async () => {
  const { page, errors } = await chromium.visit(address, {
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  });
  const inQuery = (key: string): Promise<string | null> =>
    page.evaluate((name) => new URLSearchParams(location.search).get(name), key);
  const power = page.locator('[data-power]:enabled');
  const kept = page.locator('[data-output="kept"]');
  const chosen = (side: string) => page.locator(`[data-side="${side}"][aria-pressed="true"]`);

  // The curve is read point by point, says where it bends, and sounds once it is asked to.
  await page.locator('[data-walk="plane"]').scrollIntoViewIfNeeded();
  await page.locator('[data-walk="plane"]:enabled').press('End');
  expect(await page.locator('[data-output="walk-plane"]').innerText()).toMatch(/^500 MW: /);
  expect(await page.locator('[data-output="bend"]').innerText()).toMatch(
    /^The curve bends most from \d+ to \d+ MW\. /,
  );
  await page.locator('[data-sound="plane"]').press('Enter');
  await page.locator('[data-sound="plane"][aria-pressed="true"]').press('Enter');
  await page.locator('[data-sound="plane"][aria-pressed="false"]').waitFor();

  // A at 240 MW, B at 500: each has its column in the plane, and one sentence says by how much they differ.
  await page.locator('[data-keep]:enabled').press('Enter');
  await power.press('End');
  await page.locator('[data-output="kept"]', { hasText: /^A: 240 MW, .* B has .* more\.$/ }).waitFor();
  await page.locator('.kept-water').first().waitFor({ state: 'attached' });
  await chosen('b').waitFor();
  await page.locator('[data-side="a"]').press('Enter');
  await chosen('a').waitFor();
  await page.locator('[data-output="kept"]', { hasText: /^B: 500 MW, .* A has .* less\.$/ }).waitFor();
  await page.waitForFunction(() => new URLSearchParams(location.search).get('mw') === null);
  expect(await inQuery('vs')).toContain('mw=500');

  // The file of this state.
  await page.locator('[data-open-take]').press('Enter');
  const sheet = page.locator('[data-take][open]');
  const waiting = page.waitForEvent('download');
  await sheet.locator('[data-download="json"]').press('Enter');
  const file = await readFile(await (await waiting).path(), 'utf8');
  await page.keyboard.press('Escape');

  // Leaving keeps the chosen one.
  await page.locator('[data-keep]').press('Enter');
  await expect
    .poll(async () => [await kept.innerText(), await inQuery('vs'), await power.inputValue()])
    .toEqual(['', null, '240']);

  // The file with a wrong power sets the rest, names the field, and brings the other state back.
  await page.locator('[data-open-take]').press('Enter');
  const wrong = file.replace('"mw": 240', '"mw": 9000').replace('"pue": 1.2', '"pue": 1.5');
  await sheet.locator('[data-load-file]').setInputFiles({
    name: 'state.json',
    mimeType: 'application/json',
    buffer: Buffer.from(wrong),
  });
  const answer = sheet.locator('[data-load-answer] li');
  await answer.waitFor();
  expect(await answer.allInnerTexts()).toEqual([expect.stringMatching(/^mw: received 9000/)]);
  expect(await sheet.locator('[data-take-address]').inputValue()).toContain('pue=1.5');
  await page.keyboard.press('Escape');
  expect(await inQuery('vs')).toContain('mw=500');

  // A part of the reader's own, from the drawer; undo takes it back.
  await page.locator('[data-open-drawer]').press('Enter');
  const accelerator = page.locator('select[name="acc"]');
  // A known state: one press, and the recipe's chip, format and batch are set.
  await page.locator('[data-preset*="H100"]').press('Enter');
  expect([await accelerator.inputValue(), await page.locator('select[name="prec"]').inputValue()]).toEqual([
    'H100-SXM',
    'bf16',
  ]);
  await page.locator('.drawer-own > summary').press('Enter');
  const own = page.locator('[data-load="own"]');
  await own
    .locator('[data-load-text]')
    .fill('{"acc": {"id": "MINE", "like": "H100-SXM", "rackKw": 45}, "pue": 9}');
  await own.locator('[data-load-use]').press('Enter');
  await own.locator('li').waitFor();
  expect(await own.locator('li').allInnerTexts()).toEqual([expect.stringMatching(/^pue: received 9/)]);
  expect(await accelerator.inputValue()).toBe('MINE');
  await page.waitForFunction(() => new URLSearchParams(location.search).get('own')?.includes('MINE'));
  await page.locator('[data-close-drawer]').press('Enter');
  await page.locator('[data-undo]').press('Enter');
  expect(await accelerator.inputValue()).toBe('H100-SXM');
  await page.locator('[data-redo]').press('Enter');
  await page.waitForFunction(() => new URLSearchParams(location.search).get('acc') === 'MINE');

  // Another visit is offered that state, link and own part included; it is forgotten on demand.
  await page.goto(new URL('/en/simulator/', page.url()).href);
  const offer = page.locator('[data-resume]');
  await offer.waitFor();
  const [laid, said] = await Promise.all(
    [offer, page.locator('[data-finding]')].map((part) => part.boundingBox()),
  );
  expect(laid!.y + laid!.height).toBeLessThanOrEqual(said!.y);
  await offer.locator('[data-resume-link]').press('Enter');
  await page.locator('[data-open-drawer]:enabled').waitFor();
  expect(await accelerator.inputValue()).toBe('MINE');
  expect(await page.locator('[data-problems]').isVisible()).toBe(false);
  await page.evaluate(() => localStorage.setItem('miqyas-simulator', '{damaged'));
  await page.goto(new URL('/en/simulator/', page.url()).href);
  await page.locator('[data-open-drawer]:enabled').waitFor();
  expect(await offer.isVisible()).toBe(false);
  // Going to another address ends requests that are under way, so that only errors count.
  expect(errors).toEqual([]);
});

test('a line that the build has drawn says where it ends to grow', async () => {
  const { page } = await chromium.visit(`${address}&use=frozen&mw=500`, { reducedMotion: 'reduce' });
  await page
    .locator('[data-output="bend"]', { hasText: /^The curve bends most from 440 to 460 MW\. .* limit/ })
    .waitFor();
});
