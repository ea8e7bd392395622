// The first screen: question, plane, handle, uses and sentence are seen without scrolling, on six screens, in every
// language and both themes; and nothing of it lies over another.
import type { Locator, Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { trainingUses } from '../../../src/model/cluster/site/siteUse.ts';
import { resize, useChromium } from '../chromium.ts';
import { crossedWords } from '../crossedWords.ts';
import { longestOfEachDirection } from '../site.ts';
import { partedWords, SCREENS } from './simulatorPage.ts';

const chromium = useChromium();
const parts = [
  'h1',
  '[data-stage]',
  '.stage-room',
  '[data-power]',
  '.job-list',
  '[data-finding]',
  '.names',
  '[data-open-drawer]',
];

const boxesOf = (page: Page) =>
  page.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const { left, right, top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
        return { selector, left, right, top, bottom };
      }),
    parts,
  );

/** Names whose words reach out of the room that all names share. */
const cutNames = (page: Page): Promise<string[]> =>
  page.locator('.names').evaluate((names) => {
    const { bottom } = names.getBoundingClientRect();
    return [...names.querySelectorAll('.name > span')]
      .filter((word) => word.getBoundingClientRect().bottom > bottom + 1)
      .map((word) => word.textContent);
  });

/** Names with a line that begins away from their number; the number lies at the left of all in every language. */
const farNames = (page: Page): Promise<string[]> =>
  page.locator('.names [data-open-place]').evaluateAll((names) =>
    names.flatMap((name) => {
      const number = name.querySelector('b')!.getBoundingClientRect();
      const words = document.createRange();
      words.selectNodeContents(name.querySelector('span')!);
      const gaps = [...words.getClientRects()].map(({ left }) => left - number.right);
      return gaps.some((gap) => gap < 0 || gap > 20) ? [`${words}: ${gaps.map(Math.round)} px`] : [];
    }),
  );

const press = async (page: Page, key: 'Home' | 'End'): Promise<void> => {
  await page.locator('[data-power]').press(key);
  await page
    .locator('[data-output="installed"]', { hasText: key === 'Home' ? '40' : '500' })
    .waitFor({ state: 'attached' });
};

const apart: [string, string][] = [
  ['h1', '.job-list'],
  ['.job-list', '[data-open-drawer]'],
  ['[data-stage]', '[data-finding]'],
  ['.names', '[data-open-drawer]'],
];

async function isWhole(page: Page, width: number, height: number): Promise<void> {
  const boxes = await boxesOf(page);
  for (const { selector, left, right, top, bottom } of boxes) {
    const at = `${selector} at ${width} × ${height}`;
    expect(top, at).toBeGreaterThanOrEqual(0);
    expect(bottom, at).toBeLessThanOrEqual(height + 0.5);
    expect(left, at).toBeGreaterThanOrEqual(-0.5);
    expect(right, at).toBeLessThanOrEqual(width + 0.5);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await partedWords(page, '.names .name > span'), `parted at ${width} × ${height}`).toEqual([]);
  expect(await cutNames(page), `at ${width} × ${height}`).toEqual([]);
  // On a phone the number stands over its name.
  if (width >= 768) expect(await farNames(page), `at ${width} × ${height}`).toEqual([]);
  const box = (name: string) => boxes.find(({ selector }) => selector === name)!;
  // Held upright, a tablet gives the plane its whole width, and leaves no room empty under it.
  if (width < height) expect(box('.stage-room').right - box('.stage-room').left).toBeGreaterThan(0.9 * width);
  for (const [one, other] of apart) {
    const [a, b] = [box(one), box(other)];
    const isOver = a.left < b.right && b.left < a.right && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
    expect(isOver, `${one} over ${other} at ${width} × ${height}`).toBe(false);
  }
}

/** The uses that the switch puts under each name, where the name is seen and stands over all of them. */
const kindsOfUses = (page: Page) =>
  page.locator('.job-group').evaluateAll((groups) =>
    groups.map((group) => {
      const name = group.querySelector('.job-kind')!.getBoundingClientRect();
      const uses = [...group.querySelectorAll('input')].filter((input) => {
        const { left, right, top } = input.parentElement!.getBoundingClientRect();
        return left >= name.left - 1 && right <= name.right + 1 && top >= name.bottom - 1 && name.height > 10;
      });
      return uses.map(({ value }) => value);
    }),
  );

/** Small telephones, each with the lowest letter of its plane [px]. */
const SMALL_SCREENS = [
  [320, 568, 10],
  [320, 700, 10],
  [360, 640, 10.9],
  [360, 740, 10.9],
  [768, 700, 9.9],
  [1024, 768, 10.9],
] as const;

/** What of a drawing's letters is smaller than that. */
const smallLetters = (drawing: Locator, lowestPx: number): Promise<string[]> =>
  drawing.locator('text').evaluateAll(
    (all, lowest) =>
      (all as SVGTextElement[])
        .filter((each) => each.getClientRects().length > 0)
        .map((each) => {
          const { a = 1, b = 0 } = each.getScreenCTM() ?? {};
          return { each, px: Number.parseFloat(getComputedStyle(each).fontSize) * Math.hypot(a, b) };
        })
        .filter(({ px }) => px < lowest)
        .map(({ each, px }) => `«${each.textContent}» ${px.toFixed(1)} px`),
    lowestPx,
  );

/** Tests of one language share a page: what they change, each of them sets. The first finds the power at its default. */
describe.each(longestOfEachDirection)('in %s', (language) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await chromium.read(`/${language}/simulator/?backend=cpu&steps=4&reps=1`, {
      reducedMotion: 'reduce',
    }));
    await page.locator('[data-open-drawer]:enabled').waitFor();
  });

  test('letters of the plane stay large and apart on small screens', async () => {
    for (const [width, height, lowestPx] of SMALL_SCREENS) {
      await resize(page, width, height);
      const at = `${width} × ${height}`;
      expect(await smallLetters(page.locator('[data-stage] > svg'), lowestPx), at).toEqual([]);
      expect(await page.locator('[data-stage] > svg text:visible').count(), at).toBeGreaterThan(9);
      expect(await crossedWords(page, '[data-stage]'), at).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), at).toBeLessThanOrEqual(width);
    }
  });

  test('the switch says which uses train models and which one uses them', async () => {
    for (const [width, height] of SCREENS) {
      await resize(page, width, height);
      expect(await kindsOfUses(page), `${width} × ${height}`).toEqual([[...trainingUses], ['answering']]);
    }
  });

  test('acts stand in as few rows as they fit in, none of them squeezed', async () => {
    for (const [width, height] of [...SCREENS, [320, 568], [360, 640], [1280, 720], [1440, 900]] as const) {
      await resize(page, width, height);
      const { rows, squeezed } = await page.locator('.acts').evaluate((acts) => {
        const boxes = [...acts.querySelectorAll(':scope > :is(button, details)')].map((act) => ({
          box: act.getBoundingClientRect(),
          icon: act.querySelector('svg')?.getBoundingClientRect(),
        }));
        const middles = boxes.map(({ box }) => Math.round((box.top + box.bottom) / 16));
        return {
          rows: new Set(middles).size,
          squeezed: boxes.filter(({ box, icon }) => box.width < 36 || (icon && icon.width < 15.5)).length,
        };
      });
      const at = `${width} × ${height}`;
      expect(squeezed, at).toBe(0);
      expect(rows, at).toBeLessThanOrEqual(width === 1024 || width === 320 ? 2 : 1);
    }
  });

  test('the table of sizes is read on a phone without going sideways', async () => {
    await resize(page, 360, 740);
    const faults = await page.locator('.sizes .scroll').evaluate((box) => {
      const found: string[] = [];
      if (box.scrollWidth > box.clientWidth) found.push(`${box.scrollWidth} px wide in ${box.clientWidth}`);
      const heads = [...box.querySelectorAll('thead th')].map((head) => head.getBoundingClientRect());
      for (const row of box.querySelectorAll<HTMLTableRowElement>('tbody tr'))
        for (const [i, cell] of [...row.cells].entries()) {
          const { left, right } = cell.getBoundingClientRect();
          const head = heads[i]!;
          if (cell.scrollWidth > cell.clientWidth) found.push(`«${cell.textContent}» is cut`);
          if (Math.abs(head.left - left) > 1 || Math.abs(head.right - right) > 1)
            found.push(`«${cell.textContent}» stands under another head`);
        }
      return found;
    });
    expect(faults).toEqual([]);
    expect(await partedWords(page, '.sizes thead th')).toEqual([]);
  });

  test('no words of the plane lie under the tag or over others', async () => {
    for (const [width, height] of [SCREENS[0], SCREENS[5]]) {
      await resize(page, width, height);
      for (const mw of [40, 75, 120, 200, 240, 300, 400, 500]) {
        await page.locator('[data-power]').fill(String(mw));
        await page.locator('[data-stage] .handle-text:visible', { hasText: String(mw) }).waitFor();
        // The tag arrives a frame after its number.
        await expect
          .poll(() => crossedWords(page, '[data-stage]'), { message: `${mw} MW on ${width} px` })
          .toEqual([]);
      }
    }
  });

  test('all is whole at every power, on six screens and in both themes', async () => {
    for (const [width, height] of SCREENS) {
      await resize(page, width, height);
      for (const [key, colorScheme] of [
        ['Home', 'light'],
        ['End', 'dark'],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await press(page, key);
        await isWhole(page, width, height);
      }
    }
    await page.emulateMedia({ colorScheme: null });
  });
});

/** What of a place is wider than its box, or has a word outside of the place. */
const spilled = (place: Locator): Promise<string[]> =>
  place.evaluate((sheet) => {
    const room = sheet.getBoundingClientRect();
    const parts = [sheet, ...sheet.querySelectorAll('*')];
    const wide = parts
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
      .map((each) => `${each.className} ${each.scrollWidth} in ${each.clientWidth}: ${each.textContent}`);
    const outside = parts
      .filter(
        (each) =>
          each.matches('h2, p, b, span, text, label, output, button') && each.getClientRects().length > 0,
      )
      .filter((each) => {
        const { left, right } = each.getBoundingClientRect();
        return left < room.left - 1 || right > room.right + 1;
      })
      .map((each) => `outside: ${each.textContent}`);
    const box = sheet.querySelector('.place-words')!;
    const words = box.getBoundingClientRect();
    const picture = sheet.querySelector('.place-picture')!.getBoundingClientRect();
    const isDrawn = getComputedStyle(sheet.querySelector('.place-picture')!).display !== 'none';
    const isIn =
      words.bottom <= room.bottom + 1 &&
      (!isDrawn || (words.top >= picture.bottom - 1 && picture.height > 80));
    const hidden = box.scrollHeight - box.clientHeight;
    return [
      ...wide,
      ...outside,
      ...(isIn ? [] : ['words and picture do not share the place']),
      ...(hidden <= 1 ? [] : [`${hidden} px of the words can only be scrolled to`]),
    ];
  });

test.each(
  longestOfEachDirection.flatMap((language) => [
    [language, 'grown'] as const,
    [language, 'answering'] as const,
  ]),
)('in %s every place of %s is whole, and its letters are large enough', async (language, use) => {
  const { page } = await chromium.read(`/${language}/simulator/?backend=cpu&steps=4&reps=1&use=${use}`, {
    reducedMotion: 'reduce',
  });
  await page.locator('[data-open-drawer]:enabled').waitFor();
  for (const [width, height] of [
    [360, 740],
    [768, 1024],
    [1024, 768],
    [1366, 768],
  ] as const) {
    await resize(page, width, height);
    for (const name of await page.locator('[data-open-place]').all()) {
      await name.press('Enter');
      const place = page.locator('.place:not([hidden])');
      await place.waitFor();
      const at = `${await name.getAttribute('data-open-place')} at ${width} × ${height}`;
      expect(await spilled(place), at).toEqual([]);
      expect(await smallLetters(place.locator('[data-place-drawing]'), 9.5), at).toEqual([]);
      await page.keyboard.press('Escape');
    }
  }
});
