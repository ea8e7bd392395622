// The places of the losses and the year on wind and sun, as a reader opens them: one visit for each language.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { resize, useChromium } from '../chromium.ts';
import { languages, longestOfEachDirection } from '../site.ts';
import { SCREENS, SMALL_RUN } from './simulatorPage.ts';

const chromium = useChromium();

test.each(languages)(
  'in %s: drawn months, a rack of the campus, power as the weather allows',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/simulator/?${SMALL_RUN}&power=weather&over=2.5`, {
      reducedMotion: 'reduce',
      viewport: { width: 1366, height: 768 },
    });
    const text = page.locator('[data-output="place-step-text"]');
    const lines = page.locator('[data-place-drawing] .stop');

    const year = page.locator('[data-output="finding-weather"]');
    await year.waitFor({ state: 'visible' });
    expect(await year.innerText()).toMatch(/\d/);
    // With it the sentence takes two lines of a school's screen.
    const lineCount = await page.locator('[data-finding]').evaluate((finding) => {
      const { blockSize, lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(finding);
      const [size = 0, line = 1, ...paddings] = [
        blockSize,
        lineHeight,
        paddingBlockStart,
        paddingBlockEnd,
      ].map(Number.parseFloat);
      return Math.round((size - paddings.reduce((sum, padding) => sum + padding, 0)) / line);
    });
    expect(lineCount).toBeLessThanOrEqual(2);
    // The sheet of the run opens beside the plane, whose column stays in view.
    await page.locator('.acts .run-dot').click();
    const [sheet, plane] = await Promise.all(
      ['.acts .run-sheet', '[data-stage]'].map((part) => page.locator(part).boundingBox()),
    );
    if (!sheet || !plane) throw new Error('the sheet of the run or the plane is not in view');
    expect(sheet.x + sheet.width <= plane.x || plane.x + plane.width <= sheet.x).toBe(true);
    await page.locator('.acts .run-dot').click();

    await page.locator('[data-open-place="failures"]:enabled').first().press('Enter');
    await text.filter({ hasText: '63' }).waitFor();
    const stops = await lines.evaluateAll((all) =>
      all.map((line) => line.getAttribute('d')?.match(/m/g)?.length),
    );
    expect(stops).toHaveLength(3);
    for (const count of stops) expect(count).toBeGreaterThan(0);
    // The last month is whole, too.
    const [drawing, frame] = await Promise.all(
      ['[data-place-drawing]', '[data-place]'].map((part) => page.locator(part).boundingBox()),
    );
    expect((drawing?.x ?? 0) + (drawing?.width ?? 9999)).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0));
    await page.keyboard.press('Escape');

    await page.locator('[data-open-place="idle"]').first().press('Enter');
    const slider = page.locator('[data-place-racks] input');
    await slider.waitFor({ state: 'visible' });
    const [rackFoot = 0, nextTop = 0] = await page
      .locator('[data-place-racks], [data-place-settings]')
      .evaluateAll(([racks, next]) => [
        racks?.querySelector('button')?.getBoundingClientRect().bottom,
        next?.getBoundingClientRect().top,
      ]);
    expect(nextTop - rackFoot).toBeGreaterThan(2);
    await slider.press('Home');
    const first = await text.innerText();
    expect(first).toMatch(/1/);
    await slider.press('ArrowUp');
    await expect.poll(() => text.innerText()).not.toBe(first);
    // A point on the row of halls takes the reader to the first rack of the second one.
    // The sentence above may still grow and move the drawing: its place is asked for at each try.
    const clickOnSecondHall = async (): Promise<string> => {
      const {
        x = 0,
        y = 0,
        width = 0,
        height = 0,
      } = (await page.locator('[data-place-drawing]').boundingBox()) ?? {};
      const scale = Math.min(width / 560, height / 290);
      const [left, top] = [x + (width - 560 * scale) / 2, y + (height - 290 * scale) / 2];
      await page.mouse.click(left + 75 * scale, top + 20 * scale);
      return slider.inputValue();
    };
    await expect.poll(clickOnSecondHall).not.toBe('2');

    // Where motion is unwelcome, the picture of waiting shows those that compute beside those that wait, and names both.
    await page.keyboard.press('Escape');
    await page.locator('[data-open-place="waiting"]').first().press('Enter');
    await page.locator('[data-place-key]').waitFor();
    const shares = await page.locator('[data-place-step]').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const counts = new Map<string, number>();
      for (let i = 0; i < data.length; i += 4) {
        const colour = data.slice(i, i + 3).join();
        counts.set(colour, (counts.get(colour) ?? 0) + 4 / data.length);
      }
      return [...counts.values()].sort((a, b) => b - a);
    });
    for (const share of shares.slice(0, 2)) expect(share).toBeGreaterThan(0.3);

    const opened = await page.locator('[data-place]').boundingBox();
    expect((opened?.y ?? 0) + (opened?.height ?? 9999)).toBeLessThanOrEqual(768);
  },
);

/** Parts of a place that are out of the window, or have something else over their middle. */
const outOfView = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['[data-place-column]', '[data-place-column] .place-mark', '[data-output="place-now"]'].filter((part) => {
      const place = document.querySelector('[data-place]');
      const each = document.querySelector(part);
      const { left, right, top, bottom } = each!.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isIn = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      return !isIn || right - left < 3 || bottom - top < 3 || !place?.contains(hit);
    }),
  );

/** Least length of the column [px]: shorter, its losses are not told apart. */
const LEAST_COLUMN_PX = 120;

/** How long the column is [px], and hatches of it that the page does not show. */
const drawnColumn = (page: Page) =>
  page.locator('[data-place-column]').evaluate((svg) => {
    const { width, height } = svg.getBoundingClientRect();
    const fills = [...svg.querySelectorAll('[data-stratum]')].map((each) => each.getAttribute('fill') ?? '');
    const lost = fills.filter(
      (fill) => !document.getElementById(fill.slice(5, -1))?.closest('svg')?.getClientRects().length,
    );
    return { length: Math.max(width, height), strata: fills.length, lost };
  });

test.each(longestOfEachDirection)(
  'in %s the column, its loss pointed out, and the useful work stay in view of every setting of a place',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/simulator/?${SMALL_RUN}`, {
      reducedMotion: 'reduce',
    });
    await page.locator('[data-open-place]:enabled').first().waitFor();
    for (const [width, height] of SCREENS) {
      await resize(page, width, height);
      for (const name of await page.locator('[data-open-place]').all()) {
        await name.press('Enter');
        await page.locator('.place:not([hidden])').waitFor();
        const at = `${await name.getAttribute('data-open-place')} at ${width} × ${height}`;
        const settings = await page.locator('[data-place-settings] :is(input, select):enabled').all();
        expect(settings.length, at).toBeGreaterThan(0);
        for (const setting of settings) {
          await setting.focus();
          // The column takes the shape of its room a frame later.
          await expect.poll(() => outOfView(page), { message: at }).toEqual([]);
        }
        await expect
          .poll(async () => (await drawnColumn(page)).length, { message: at })
          .toBeGreaterThanOrEqual(LEAST_COLUMN_PX);
        const { strata, lost } = await drawnColumn(page);
        expect(lost, at).toEqual([]);
        expect(strata, at).toBeGreaterThan(5);
        await page.keyboard.press('Escape');
      }
    }
    // It changes with the setting that is moved, and a press on another stratum opens that one's place.
    await page.locator('[data-open-place="failures"]').press('Enter');
    const column = page.locator('[data-place-column]');
    const before = await column.innerHTML();
    await page.locator('[data-place-settings] input[type="range"]').first().press('ArrowRight');
    await expect.poll(() => column.innerHTML()).not.toBe(before);
    await column.locator('[data-stratum="peak"]').click();
    await page.locator('[data-open-place="peak"][aria-pressed="true"]').waitFor();
  },
);

test('the place of a loss that answers do not have offers no setting', async () => {
  const { page } = await chromium.visit(`/fr/simulator/?${SMALL_RUN}&use=answering`, {
    reducedMotion: 'reduce',
    viewport: { width: 1366, height: 768 },
  });
  const settings = page.locator('[data-place-settings]');
  for (const [place, isOffered] of [
    ['failures', false],
    ['cooling', true],
  ] as const) {
    await page.locator(`[data-open-place="${place}"]:enabled`).first().press('Enter');
    await page.locator('[data-place]:not([hidden])').waitFor();
    expect(await settings.isVisible(), place).toBe(isOffered);
    await page.keyboard.press('Escape');
  }
});

test('a link opens the place and the foot that were open, and undo has nothing to do with them', async () => {
  const { page, errors } = await chromium.visit(`/en/simulator/?${SMALL_RUN}&mw=300&at=waiting&foot=large`, {
    reducedMotion: 'reduce',
    viewport: { width: 1366, height: 768 },
  });
  const inQuery = (key: string): Promise<string | null> =>
    page.evaluate((name) => new URLSearchParams(location.search).get(name), key);
  const pressed = (name: string) => page.locator(`[data-open-place="${name}"][aria-pressed="true"]`);
  await pressed('waiting').waitFor();
  await page.locator('[data-foot][aria-pressed="true"]').waitFor();
  expect(await page.locator('[data-undo]').isDisabled()).toBe(true);

  await page.keyboard.press('Escape');
  await expect.poll(() => inQuery('at')).toBeNull();
  await page.locator('[data-open-place="failures"]').press('Enter');
  await pressed('failures').waitFor();
  expect(await inQuery('at')).toBe('failures');
  await page.locator('[data-foot]').press('Enter');
  await expect.poll(() => inQuery('foot')).toBeNull();
  expect(await page.locator('[data-undo]').isDisabled()).toBe(true);
  expect(errors).toEqual([]);

  await page.goto(new URL('/en/simulator/?at=pool', page.url()).href);
  await page.locator('[data-problems] li', { hasText: /^at: received pool, expected one of/ }).waitFor();
  expect(await page.locator('[data-place]').isVisible()).toBe(false);
});
