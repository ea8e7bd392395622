// What the reader asks beside the settings, in real Chromium: drawn failures with their spares, other uses, constants.
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { untilDrawn, useChromium } from '../chromium.ts';
import { downloaded, failuresInNode, openFailures, openSimulator, SMALL_RUN } from './simulatorPage.ts';

describe('failures and checkpoints', () => {
  const chromium = useChromium();

  test('are drawn once they are opened: the integers and the table of Node, also short of spares, in the table and the download', async () => {
    const search = `?${SMALL_RUN}&mw=300&fail=1&seed=9`;
    const { page, errors } = await openSimulator(chromium, `/en/simulator/${search}`);
    const enough = failuresInNode(search);
    await openFailures(page, enough.checksum);
    expect(await page.locator('[data-failure-rows] :is(th, td)').allTextContents()).toEqual(enough.cells);
    expect(await page.locator('[data-failures-backend]').getAttribute('data-failures-backend')).toBe('cpu');
    await page.locator('[name="spares"]').selectOption('16');
    const short = failuresInNode(`${search}&spares=16`);
    await openFailures(page, short.checksum);
    const { failures } = JSON.parse(await downloaded(page, 'json'));
    expect(failures).toMatchObject({ checksum: short.checksum, spareCount: 16, siteMw: 300 });
    expect(errors).toEqual([]);
  });
});

describe('other uses', () => {
  const chromium = useChromium();

  test.each([
    [
      'en',
      'Tokens of a question: received 0, expected a whole number from 1 to 131\u202f072. In its place: 4\u202f096.',
    ],
    ['ar', 'رموز السؤال: وصل 0، والمنتظر عدد صحيح من 1 إلى 131\u00a0072. استُعمل مكانه 4\u00a0096.'],
  ])('are what the reader asks for, and a bad value is named in %s', async (language, message) => {
    const { page, errors } = await openSimulator(chromium, `/${language}/simulator/?${SMALL_RUN}`);
    await page.locator('[name="job"]').selectOption('10');
    await page.locator('[data-other="jobs-count"]', { hasText: '24' }).waitFor();
    await page.locator('[name="prompt"]').fill('4096');
    await page.locator('[data-output="others-fleet"]', { hasText: '4\u202f096' }).waitFor();
    await page.locator('[name="prompt"]').fill('0');
    expect(await page.locator('#problem-prompt').innerText()).toBe(message);
    await page.waitForURL(/job=10.*prompt=4096/);
    expect(errors).toEqual([]);
  });
});

describe('the strongest constants', () => {
  const chromium = useChromium();

  test('are asked for where their section was unfolded before the page was alive', async () => {
    const { page, errors } = await chromium.visit(`/en/simulator/?${SMALL_RUN}&mw=300`, {
      prepare: (page) =>
        page.addInitScript(() =>
          document.addEventListener('DOMContentLoaded', () =>
            document.querySelector('[data-influence]')?.setAttribute('open', ''),
          ),
        ),
    });
    await page.locator('[data-output="influence"]', { hasText: 'At 300 MW' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('are asked of the model once they are opened', async () => {
    const { page, errors } = await openSimulator(chromium, `/ar/simulator/?${SMALL_RUN}&mw=300`);
    const power = 'عند 300 ميغاواط';
    const reading = page.locator('[data-output="influence"]');
    expect(await reading.textContent()).not.toContain(power);
    await page.locator('[data-influence] > summary').press('Enter');
    await page.locator('[data-output="influence"]', { hasText: power }).waitFor();
    expect(await page.locator('[data-chart="influence-wide"] rect').count()).toBeGreaterThanOrEqual(8);
    expect(await page.locator('[data-influence-rows]').textContent()).toContain('مفترض');
    expect(errors).toEqual([]);
  });
});

/** Drawings that are not walked, each with what shows its values instead. */
const notWalked: Readonly<Record<string, string>> = {
  campus: 'halls in space, whose racks a slider of its own goes through',
  racks: 'one box for each rack, which the slider of the campus marks',
};

/** Places of losses whose pictures are not walked, each with what shows its numbers instead. */
const placesNotWalked: Readonly<Record<string, string>> = {
  cooling: 'one flow of power, which has its parts written on it',
  idle: 'one box for each rack, which a slider of its own goes through',
  peak: 'one share of a field of cells, which the sentence says',
  traffic: 'eight equal rows of one share, which the sentence says',
  waiting: 'every chip at one moment: the sentence says how many compute, and who is last',
  failures: 'stops of three months, whose useful time and number are written over them',
};

describe('the values of every drawing', () => {
  const chromium = useChromium();

  test('of the places are walked too, or the list says what shows them', async () => {
    const { page, errors } = await openSimulator(chromium, `/fr/simulator/?${SMALL_RUN}&mw=300`);
    await page.locator('[data-close-drawer]').press('Enter');
    const slider = page.locator('[data-place] [data-walk]');
    const mark = page.locator('[data-place-drawing] .walk-mark');
    const unwalked: string[] = [];
    for (const door of await page.locator('[data-open-place]').all()) {
      const name = (await door.getAttribute('data-open-place')) ?? '';
      await door.press('Enter');
      await page.locator(`[data-open-place="${name}"][aria-pressed="true"]`).waitFor();
      if (!(await slider.isVisible())) {
        unwalked.push(name);
        continue;
      }
      await slider.press('Home');
      const read = page.locator('[data-place] .listen output');
      const first = await read.textContent();
      await mark.waitFor();
      const before = await mark.getAttribute('d');
      await slider.press('ArrowRight');
      expect(await read.textContent(), name).not.toBe(first);
      expect(await slider.getAttribute('aria-valuetext')).toBe(await read.textContent());
      await expect.poll(() => mark.getAttribute('d'), { message: name }).not.toBe(before);
      const sound = page.locator('[data-place] .listen button');
      await sound.press('Enter');
      expect(await sound.getAttribute('aria-pressed')).toBe('true');
      await mark.waitFor({ state: 'detached' });
      await page.evaluate(axe.source);
      expect(
        await page.evaluate(async () =>
          (await window.axe.run('[data-place]')).violations.map(({ id }) => id),
        ),
      ).toEqual([]);
    }
    expect(unwalked.sort()).toEqual(Object.keys(placesNotWalked).sort());
    expect(errors).toEqual([]);
  });

  test('are walked by keys, read, marked, sounded, and left out of the printed page', async () => {
    const { page, errors } = await openSimulator(chromium, `/fr/simulator/?${SMALL_RUN}&mw=300`);
    for (const section of ['influence', 'failures'])
      await page.locator(`[data-${section}] > summary`).press('Enter');
    await page.locator('[data-chart="bend-wide"]').scrollIntoViewIfNeeded();
    const groups = page.locator('.listen');
    await expect.poll(() => groups.locator('input:enabled').count()).toBe(5);
    const walked = new Set<string>();
    for (const group of await groups.all()) {
      const slider = group.locator('input');
      const drawing = page.locator(`[data-chart]:has(.walk-mark)`);
      const name = (await slider.getAttribute('data-walk')) ?? '';
      await slider.press('Home');
      const read = group.locator('output');
      const first = await read.textContent();
      // What is read has a line to be read on.
      expect((await read.boundingBox())?.width, name).toBeGreaterThan(200);
      const mark = page.locator('[data-chart$="-wide"] .walk-mark');
      await mark.waitFor();
      const before = await mark.getAttribute('d');
      await slider.press('ArrowRight');
      expect(await read.textContent(), name).not.toBe(first);
      await expect.poll(() => mark.getAttribute('d'), { message: name }).not.toBe(before);
      for (const id of await drawing.evaluateAll((all) => all.map(({ dataset }) => dataset.chart)))
        walked.add(`${id}`.replace(/-(wide|narrow)$/, ''));
      await slider.press('End');
      expect(await slider.getAttribute('aria-valuetext')).toBe(await read.textContent());
      expect(Number(await slider.getAttribute('max')), name).toBeGreaterThan(3);
      const sound = group.locator('button');
      await sound.press('Enter');
      expect(await sound.getAttribute('aria-pressed')).toBe('true');
      // Left, it marks nothing more.
      await mark.waitFor({ state: 'detached' });
      expect(await group.getAttribute('aria-label'), name).toBeTruthy();
      await sound.press('Enter');
    }
    const shown = await page
      .locator('[data-chart]')
      .evaluateAll((all) => all.map(({ dataset }) => `${dataset.chart}`.replace(/-(wide|narrow)$/, '')));
    const unwalked = new Set(shown.filter((name) => !walked.has(name)));
    expect([...unwalked].sort()).toEqual(Object.keys(notWalked).sort());
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () =>
      (await window.axe.run('main')).violations.map(({ id }) => id),
    );
    expect(violations).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await groups.filter({ visible: true }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('a walker that does not arrive is asked for again, and the page says so until then', async () => {
    const { page } = await chromium.visit(`/en/simulator/?${SMALL_RUN}`, {
      viewport: { width: 1280, height: 600 },
      prepare: (opened) => opened.route('**/below.*.js', (route) => route.abort()),
    });
    const drawing = page.locator('[data-chart="bend-wide"]');
    await drawing.scrollIntoViewIfNeeded();
    await page.locator('[data-lost]').waitFor();
    await page.unroute('**/below.*.js');
    await page.locator('#mw').scrollIntoViewIfNeeded();
    await untilDrawn(page);
    await drawing.scrollIntoViewIfNeeded();
    await page.locator('[data-walk="bend"]:enabled').waitFor();
    expect(await page.locator('[data-lost]').count()).toBe(0);
  });
});
