// The sheet "take it": link, code, citation and files of the state that is shown, by keyboard, on a small telephone, in the
// colours of the system.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { useChromium } from '../../chromium.ts';

const chromium = useChromium();

test('link, code, citation and pictures are of the state that is shown; the focus comes back', async () => {
  const { page, errors, broken } = await chromium.visit('/ar/simulator/?backend=cpu&steps=4&reps=1&mw=300', {
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
    forcedColors: 'active',
  });
  const door = page.locator('[data-open-take]:enabled');
  await door.press('Enter');
  const sheet = page.locator('[data-take][open]');
  await sheet.waitFor();
  expect(await page.locator('#take-title').evaluate((title) => title === document.activeElement)).toBe(true);

  const link = await page.locator('[data-take-address]').inputValue();
  expect(new URL(link).searchParams.get('mw')).toBe('300');
  const citation = page.locator('[data-take-citation]');
  // The address stands on a line of its own, which goes from left to right.
  expect((await citation.inputValue()).split('\n').at(-1)).toBe(link);
  expect(await citation.evaluate((area) => getComputedStyle(area).unicodeBidi)).toBe('plaintext');
  expect(await page.locator('[data-take-code] path').getAttribute('d')).toMatch(/^M4 4h7v1h-7z/);
  // The state goes on to a lesson of one's own, where the form holds it.
  const scene = page.locator('[data-make-scene]');
  expect(new URL(await scene.evaluate((door: HTMLAnchorElement) => door.href)).search).toBe(
    new URL(link).search,
  );
  // Nothing of the sheet is wider than the telephone.
  const [shown, whole] = await sheet.evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth]);
  expect(whole).toBeLessThanOrEqual(shown ?? 0);

  const saved = async (kind: string): Promise<Buffer> => {
    const waiting = page.waitForEvent('download');
    await page.locator(`[data-save-picture="${kind}"]`).press('Enter');
    return readFile(await (await waiting).path());
  };
  const svg = (await saved('svg')).toString('utf8');
  expect(svg).toContain('300');
  expect(svg).not.toMatch(/ class=|var\(--/);
  // The file is titled with question and sentence of the page.
  const [, title = ''] = svg.match(/^<svg[^>]* aria-label="([^"]+)"/) ?? [];
  expect(title).toContain(await page.locator('h1').textContent());
  expect(title).toContain(await page.locator('[data-output="finding-useful"]').textContent());
  expect((await saved('png')).subarray(1, 4).toString('latin1')).toBe('PNG');

  await page.keyboard.press('Escape');
  expect(await sheet.count()).toBe(0);
  expect(await door.evaluate((button) => button === document.activeElement)).toBe(true);

  // What its ground alone draws keeps it in the system's colours: sliders, menus, progress, the chosen one of two states.
  await page.locator('[data-keep]:enabled').press('Enter');
  await page.locator('.sides [aria-pressed="true"]').waitFor({ state: 'attached' });
  const drawn = page.locator(
    '.control :is(input[type="range"], select), .listen input, progress, .sides [aria-pressed="true"]',
  );
  expect(await drawn.count()).toBeGreaterThan(10);
  const dropped = await drawn.evaluateAll((all) =>
    all
      .filter((part) => getComputedStyle(part).getPropertyValue('forced-color-adjust') !== 'none')
      .map((part) => part.outerHTML.slice(0, 80)),
  );
  expect(dropped).toEqual([]);
  expect({ errors, broken }).toEqual({ errors: [], broken: [] });
});

test.each([
  [
    'no picture of the canvas',
    () => {
      HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    },
  ],
  [
    'no canvas to draw on',
    () => {
      HTMLCanvasElement.prototype.getContext = () => null;
    },
  ],
])(
  'where the browser gives %s the sheet says so, and a picture that is made takes the words away',
  async (_, broken) => {
    const { page } = await chromium.visit('/en/simulator/?backend=cpu&steps=4&reps=1');
    await page.locator('[data-open-take]:enabled').press('Enter');
    const lost = page.locator('[data-picture-lost]');
    await page.locator('[data-take][open]').waitFor();
    expect(await lost.isVisible()).toBe(false);
    await page.evaluate(broken);
    await page.locator('[data-save-picture="png"]').click();
    await lost.waitFor();
    const waiting = page.waitForEvent('download');
    await page.locator('[data-save-picture="svg"]').click();
    await waiting;
    await expect.poll(() => lost.isVisible()).toBe(false);
  },
);
