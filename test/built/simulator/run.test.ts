// The simulator in real Chromium: a run, its downloads, and its address.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { MODEL_VERSION } from '../../../src/simulator/inputs/address/parse.ts';
import { useChromium } from '../chromium.ts';
import { oneOfEachDirection } from '../site.ts';
import {
  checksumInNode,
  downloaded,
  modelledInNode,
  openSimulator,
  runState,
  SMALL_RUN,
  sizesInNode,
  told,
} from './simulatorPage.ts';

/** Resolves once the progress of the run has not moved over sixty frames; rejects where it still moves after forty times as many. */
const standsStill = (page: Page): Promise<void> =>
  page.locator('[data-progress]').evaluate(
    (bar) =>
      new Promise<void>((resolve, reject) => {
        let still = 0;
        let left = 40 * 60;
        new MutationObserver(() => {
          still = 0;
        }).observe(bar, { attributes: true });
        const count = (): void => {
          still += 1;
          left -= 1;
          if (still === 60) resolve();
          else if (left > 0) requestAnimationFrame(count);
          else reject(new Error('The run goes on.'));
        };
        count();
      }),
  );

describe('a run', () => {
  const chromium = useChromium();

  test.each(oneOfEachDirection)('in %s draws the integers that Node draws, and says so', async (language) => {
    const { page, errors } = await openSimulator(chromium, `/${language}/simulator/?${SMALL_RUN}`);
    await runState(page, 'done');
    const { checksum, backend } = await told(page);
    expect(checksum).toBe(checksumInNode(`?${SMALL_RUN}`));
    expect(await page.locator('[data-run-checksum]').innerText()).toBe(checksum);
    expect(backend).toBe('cpu');
    const announcer = page.locator('[role="status"][data-announcer]', { hasText: checksum ?? '-' });
    await announcer.waitFor({ state: 'attached' });
    expect(errors).toEqual([]);
  });

  test('rests while the page is hidden, is cancelled and drawn again', async () => {
    const { page } = await openSimulator(chromium, '/en/simulator/?steps=4096&reps=8');
    await runState(page, 'running');
    const hide = (isHidden: boolean) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, isHidden);
    await hide(true);
    await runState(page, 'paused');
    await standsStill(page);
    await runState(page, 'paused');
    await hide(false);
    await runState(page, 'running');
    await page.locator('[data-cancel]').click();
    await runState(page, 'cancelled');
    await page.locator('[data-again]').click();
    await runState(page, 'running');
  });

  test('is offered as CSV and JSON', async () => {
    const { page } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}&mw=300`);
    await runState(page, 'done');
    const { checksum, reports } = sizesInNode(`?${SMALL_RUN}&mw=300`);
    const json = JSON.parse(await downloaded(page, 'json'));
    expect(json).toMatchObject({ state: 'done', checksum, settings: { mw: 300, steps: 4 } });
    expect(json.sizes).toEqual(reports);
    const rows = (await downloaded(page, 'csv')).trimEnd().split('\n');
    expect(rows.filter((row) => !row.startsWith('#'))).toHaveLength(25);
  });

  test('is not mixed with the settings before it, however early its file is asked for', async () => {
    const { page } = await openSimulator(chromium, '/en/simulator/?steps=4096&reps=8');
    await page.locator('input[name="rack"]').fill('165');
    const { settings, sizes } = JSON.parse(await downloaded(page, 'json'));
    expect(settings.rack).toBe(165);
    const racksOf = (reports: { racks: number }[]) => reports.map(({ racks }) => racks);
    expect(racksOf(sizes)).toEqual(racksOf(modelledInNode('?rack=165')));
    expect(racksOf(sizes)).not.toEqual(racksOf(modelledInNode('')));
  });

  test('that is done is not told of the settings after it', async () => {
    const { page } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}`);
    await runState(page, 'done');
    // The file is asked for in the pause before the next run starts.
    const waiting = page.waitForEvent('download');
    await page.evaluate(() => {
      const seed = document.querySelector<HTMLInputElement>('input[name="seed"]');
      if (seed) seed.value = '7';
      seed?.dispatchEvent(new Event('input', { bubbles: true }));
      seed?.dispatchEvent(new Event('change', { bubbles: true }));
      document.querySelector<HTMLElement>('[data-download="json"]')?.click();
    });
    const { settings, state, checksum } = JSON.parse(await readFile(await (await waiting).path(), 'utf8'));
    expect(settings.seed).toBe(7);
    expect([state, checksum]).toEqual(
      state === 'done' ? ['done', checksumInNode(`?${SMALL_RUN}&seed=7`)] : ['running', ''],
    );
  });
});

describe('the address', () => {
  const chromium = useChromium();

  test('follows the controls, and the language switch takes it along', async () => {
    const { page } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}&kept=1`);
    await page.locator('#mw').press('ArrowRight');
    await page.locator('input[name="seed"]').fill('7');
    await page.waitForURL(/mw=245.*seed=7/);
    await page.locator('[data-switch-language]').first().click();
    await page.waitForURL(/\/ar\/simulator\/\?/);
    const query = new URL(page.url()).searchParams;
    expect(['mw', 'seed', 'steps', 'kept', 'm'].map((key) => query.get(key))).toEqual([
      '245',
      '7',
      '4',
      '1',
      String(MODEL_VERSION),
    ]);
    await expect.poll(() => page.locator('#mw').inputValue()).toBe('245');
  });

  test('is taken back to the defaults', async () => {
    const { page } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}&kept=1`);
    await page.locator('[data-reset]').click();
    await page.waitForURL(/\/en\/simulator\/\?kept=1$/);
  });

  test.each([
    ['en', 'mw: received 900, expected a whole number from 40 to 500. In its place: 240.'],
    ['ar', 'mw: وصل 900، والمنتظر عدد صحيح من 40 إلى 500. استُعمل مكانه 240.'],
  ])('with a bad value says in %s which, and is not rewritten', async (language, message) => {
    const search = `?mw=900&${SMALL_RUN}`;
    const { page, errors } = await openSimulator(chromium, `/${language}/simulator/${search}`);
    await runState(page, 'done');
    expect(await page.locator('[data-problems]').innerText()).toContain(message);
    expect(new URL(page.url()).search).toBe(search);
    expect(await page.locator('#mw').inputValue()).toBe('240');
    expect(errors).toEqual([]);
  });

  test('of nonsense throws nothing', async () => {
    const { page, errors } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}`);
    const nonsense = [
      '%&mw=%00&acc=__proto__&work=constructor&seed=-1',
      `%E0%A4%A&=&seed=1e999&reps=0&it=${'9'.repeat(400)}&mw=٣٠٠`,
      'm=99&kind=site&kind=it&prec=nvfp4&acc=H100&ckpt=0&fail=-0.1',
    ];
    for (const query of nonsense) {
      await page.goto(new URL(`/en/simulator/?${SMALL_RUN}&${query}`, page.url()).href);
      await page.locator('[data-run-state]:not([data-run-state="idle"])').waitFor({ state: 'attached' });
    }
    expect(errors).toEqual([]);
  });
});
