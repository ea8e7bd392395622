// The number fields under the hand: any digits are taken, a bad number is refused in view, and nothing is lost on the way.
import { describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { languages } from '../site.ts';
import { modelledInNode, openSimulator, SMALL_RUN } from './simulatorPage.ts';

const chromium = useChromium();

describe('a number field', () => {
  test('takes any digits, spaces between them and a decimal comma', async () => {
    const { page, errors } = await openSimulator(chromium, `/ar/simulator/?${SMALL_RUN}`);
    for (const [name, typed, value] of [
      ['seed', '٤٠', '40'],
      ['seed', '۴۱', '41'],
      ['seed', '4 096', '4096'],
      ['seed', '٤٬٠٩٧', '4097'],
      ['tariff', '٨٢٫٥', '82.5'],
    ] as const) {
      await page.locator(`input[name="${name}"]`).fill(typed);
      await page.waitForURL((url) => url.searchParams.get(name) === value);
      expect(await page.locator(`input[name="${name}"]`).getAttribute('aria-invalid')).not.toBe('true');
    }
    expect(errors).toEqual([]);
  });

  test('the power in the sentence is typed in any digits, and one that cannot be is refused in view', async () => {
    const { page } = await openSimulator(chromium, `/ar/simulator/?${SMALL_RUN}`);
    const field = page.locator('[data-scrub]');
    const refusal = page.locator('#mw-refusal');
    const type = async (text: string): Promise<void> => {
      await field.fill(text);
      await field.press('Enter');
    };
    await type('700');
    expect(await refusal.innerText()).toContain('700');
    expect(await refusal.innerText()).toContain('240');
    expect(await field.inputValue()).toBe('240');
    await type('٣٠٠');
    expect([await refusal.isVisible(), await field.inputValue()]).toEqual([false, '300']);
    await field.fill('77');
    await field.press('Escape');
    await field.press('Tab');
    expect(await field.inputValue()).toBe('300');

    // Dragged along, the number under the hand is the power that the plane shows.
    await field.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const box = await field.boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 50, y, { steps: 5 });
    expect(await field.inputValue()).toBe('360');
    await page.mouse.up();
    await page.waitForURL(({ searchParams }) => searchParams.get('mw') === '360');
    expect(await field.inputValue()).toBe('360');
  });

  test('the useful work in the sentence is typed, stepped and dragged: the power goes where it is reached', async () => {
    const { page, errors } = await openSimulator(chromium, `/ar/simulator/?${SMALL_RUN}`);
    const number = page.locator('[data-useful]');
    const field = page.locator('[data-useful-field]');
    const refusal = page.locator('#useful-refusal');
    const useful = modelledInNode('').map(({ usefulMw }) => usefulMw);
    expect(await page.locator('[data-finding]').innerText()).toContain('28,9');

    await number.focus();
    expect(await field.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-label')).toMatch(/\p{L}/u);
    await field.fill('٩٠');
    await field.press('Enter');
    await refusal.waitFor({ state: 'visible' });
    const said = await refusal.innerText();
    for (const part of [await field.getAttribute('aria-label'), '٩٠', '48,2', '28,9'])
      expect(said).toContain(part);
    expect(await field.inputValue()).toBe('28,9');

    // The last computed size is the first that reaches its own work.
    await field.fill((Math.floor(10 * useful.at(-1)!) / 10).toFixed(1).replace('.', ','));
    await field.press('Enter');
    await page.waitForURL(({ searchParams }) => Number(searchParams.get('mw')) > 480);
    expect(await refusal.isVisible()).toBe(false);
    await field.fill('6,4');
    await field.press('Tab');
    await page.waitForURL(({ searchParams }) => Number(searchParams.get('mw')) < 45);
    expect([await number.isVisible(), await field.isVisible()]).toEqual([true, false]);

    await field.evaluate((each) => (each.previousElementSibling as HTMLElement).focus());
    const before = Number((await number.textContent())?.replace(',', '.'));
    await field.press('PageUp');
    await expect
      .poll(async () => Number((await number.textContent())?.replace(',', '.')))
      .toBeGreaterThan(before + 1.8);
    expect(Number((await field.inputValue()).replace(',', '.'))).toBeGreaterThan(before + 1.8);
    await field.press('Tab');

    const from = Number(await page.locator('[data-power]').inputValue());
    await number.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const box = await number.boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 100, y, { steps: 5 });
    await expect
      .poll(async () => Number(await page.locator('[data-power]').inputValue()))
      .toBeGreaterThan(from + 30);
    expect(await field.isVisible()).toBe(false);
    await page.mouse.up();
    // A press alone opens the field.
    await page.mouse.click(x, y);
    await field.waitFor({ state: 'visible' });
    expect(errors).toEqual([]);
  });

  test.each([
    ['ar', [['reps', '٩٩', '1', 'التكرارات: وصل ٩٩، والمنتظر عدد صحيح من 1 إلى 32. استُعمل مكانه 1.']]],
    [
      'en',
      [
        [
          'steps',
          '5',
          '4',
          'Steps: received 5, expected a multiple of 4 from 4 to 4\u202f096. In its place: 4.',
        ],
        [
          'seed',
          '-1',
          '1',
          'Seed: received -1, expected a whole number from 0 to 4\u202f294\u202f967\u202f295. In its place: 1.',
        ],
        [
          'reps',
          '',
          '1',
          'Repeats: received nothing, expected a whole number from 1 to 32. In its place: 1.',
        ],
      ],
    ],
  ] as const)('in %s says what was received and what is expected, and shows it', async (language, wrong) => {
    const { page } = await openSimulator(chromium, `/${language}/simulator/?${SMALL_RUN}`);
    let mw = 240;
    for (const [name, typed, right, message] of wrong) {
      const field = page.locator(`input[name="${name}"]`);
      await field.fill(typed);
      const [described] = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
      const problem = page.locator(`#${described}`);
      expect(await problem.isVisible()).toBe(true);
      expect(await problem.innerText()).toBe(message);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await field.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('dashed');
      // It goes on saying so while other settings change, until it is set or all is taken back.
      await page.locator('#mw').press('ArrowRight');
      mw += 5;
      await page.waitForURL(({ searchParams }) => searchParams.get('mw') === `${mw}`);
      expect(await problem.isVisible()).toBe(true);
      expect(await field.inputValue()).toBe(typed);
      await field.fill(right);
      expect(await problem.isVisible()).toBe(false);
      expect(await field.getAttribute('aria-invalid')).toBe('false');
    }
    const [name, typed] = wrong[0];
    const field = page.locator(`input[name="${name}"]`);
    await field.fill(typed);
    await page.locator('[data-reset]').click();
    expect(await field.getAttribute('aria-invalid')).toBe('false');
  });
});

test('every field of the page can say what is wrong with it', async () => {
  const { page } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}`);
  const fields = page.locator('input[type="text"][data-control]');
  expect(await fields.count()).toBeGreaterThanOrEqual(8);
  const without = await fields.evaluateAll(
    (all) =>
      all.filter((field) => {
        const [id = ''] = (field.getAttribute('aria-describedby') ?? '').split(' ');
        return !document.getElementById(id)?.matches('.refusal');
      }).length,
  );
  expect(without).toBe(0);
  expect(await page.locator('input[type="number"]').count()).toBe(0);
});

test('what is asked of other uses and spares comes back after a reload and in the other language', async () => {
  const { page } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}`);
  await page.locator('[name="job"]').selectOption('10');
  await page.locator('[name="prompt"]').fill('4096');
  await page.locator('[name="tpot"]').fill('20');
  await page.locator('[data-failures] > summary').press('Enter');
  await page.locator('[name="spares"]').selectOption('16');
  await page.locator('[name="repair"]').fill('48');
  const kept = { job: '10', prompt: '4096', tpot: '20', spares: '16', repair: '48' };
  const shown = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.keys(kept).map(
          async (name) => [name, await page.locator(`[name="${name}"]`).inputValue()] as const,
        ),
      ),
    );
  // The last change is in the address however soon the link is taken.
  await page.locator('[data-switch-language]').first().click();
  await page.waitForURL(/\/ar\/simulator\/\?/);
  await page.locator('input[name="pue"]:enabled').waitFor({ state: 'attached' });
  expect(await shown()).toEqual(kept);
  await page.reload();
  await page.locator('input[name="pue"]:enabled').waitFor({ state: 'attached' });
  expect(await shown()).toEqual(kept);
});

test.each(languages)('in %s every setting of the drawer is described by its sentence', async (language) => {
  const { page } = await openSimulator(chromium, `/${language}/simulator/?${SMALL_RUN}`);
  const bare = await page.locator('[data-setting]').evaluateAll((settings) =>
    settings.flatMap((setting) => {
      const said = setting.querySelector('.setting-help > span')?.textContent?.trim() ?? '';
      return [...setting.querySelectorAll('[data-control]')]
        .filter((control) => {
          const ids = (control.getAttribute('aria-describedby') ?? '').split(' ');
          return said === '' || !ids.some((id) => document.getElementById(id)?.textContent?.trim() === said);
        })
        .map((control) => control.getAttribute('name'));
    }),
  );
  expect(bare).toEqual([]);
  // What is wrong with a field stands in its own place beside that.
  const help = await page.locator('#help-tariff').textContent();
  await page.locator('input[name="tariff"]').fill('x');
  expect(await page.locator('#problem-tariff').textContent()).toContain('x');
  expect(await page.locator('#help-tariff').textContent()).toBe(help);
});
