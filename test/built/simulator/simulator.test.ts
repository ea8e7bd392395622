// The simulator in real Chromium: the run, its address, its downloads, and what it says where something is missing.
import { describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import {
  checksumInNode,
  downloaded,
  modelledInNode,
  monthsInNode,
  openMonths,
  openSimulator,
  runState,
  SMALL_RUN,
  sizesInNode,
  told,
} from './simulatorPage.ts';

const languages = ['ar', 'en'] as const;

describe('a run', () => {
  const chromium = useChromium();

  test.each(languages)('in %s draws the integers that Node draws, and says so', async (language) => {
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

  test('is cancelled and drawn again', async () => {
    const { page } = await openSimulator(chromium, '/en/simulator/?steps=4096&reps=8');
    await runState(page, 'running');
    await page.locator('[data-cancel]').click();
    await runState(page, 'cancelled');
    await page.locator('[data-again]').click();
    await runState(page, 'running');
  });

  test('rests while the page is hidden', async () => {
    const { page } = await openSimulator(chromium, '/en/simulator/?steps=4096&reps=8');
    await runState(page, 'running');
    const hide = (isHidden: boolean) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, isHidden);
    await hide(true);
    await runState(page, 'paused');
    await page.waitForTimeout(500);
    const before = await page.locator('[data-progress]').getAttribute('value');
    await page.waitForTimeout(500);
    expect(await page.locator('[data-progress]').getAttribute('value')).toBe(before);
    await hide(false);
    await runState(page, 'running');
  });

  test('is offered as CSV and JSON', async () => {
    const { page } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}&mw=300`);
    await runState(page, 'done');
    const { checksum, reports } = sizesInNode(`?${SMALL_RUN}&mw=300`);
    const json = JSON.parse(await downloaded(page, 'json'));
    expect(json).toMatchObject({ state: 'done', checksum, settings: { mw: 300, steps: 4 } });
    expect(json.sizes).toEqual(reports);
    expect((await downloaded(page, 'csv')).trimEnd().split('\n')).toHaveLength(25);
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
});

describe('the strongest constants', () => {
  const chromium = useChromium();

  test('are asked of the model once they are opened', async () => {
    const { page, errors } = await openSimulator(chromium, `/ar/simulator/?${SMALL_RUN}&mw=300`);
    const power = 'عند 300 ميغاواط';
    const reading = page.locator('[data-output="swings"]');
    expect(await reading.textContent()).not.toContain(power);
    await page.locator('[data-swings] > summary').press('Enter');
    await page.locator('[data-output="swings"]', { hasText: power }).waitFor();
    expect(await page.locator('[data-chart="swings-wide"] rect').count()).toBeGreaterThanOrEqual(8);
    expect(await page.locator('[data-swing-rows]').textContent()).toContain('مفترض');
    expect(errors).toEqual([]);
  });
});

describe('the address', () => {
  const chromium = useChromium();

  test('follows the controls, and the language switch takes it along', async () => {
    const { page } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}&kept=1`);
    await page.locator('#mw').press('ArrowRight');
    await page.locator('input[name="seed"]').fill('7');
    await page.waitForURL(/mw=241.*seed=7/);
    await page.locator('[data-switch-language]').click();
    await page.waitForURL(/\/ar\/simulator\/\?/);
    const query = new URL(page.url()).searchParams;
    expect(['mw', 'seed', 'steps', 'kept', 'm'].map((key) => query.get(key))).toEqual([
      '241',
      '7',
      '4',
      '1',
      '1',
    ]);
    expect(await page.locator('#mw').inputValue()).toBe('241');
  });

  test('is taken back to the defaults', async () => {
    const { page } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}&kept=1`);
    await page.locator('[data-reset]').click();
    await page.waitForURL(/\/en\/simulator\/\?kept=1$/);
    await page.locator('[data-cancel]').click();
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
      await page.locator('[data-run-state]:not([data-run-state="idle"])').waitFor();
    }
    expect(errors).toEqual([]);
  });
});

describe('where something is missing', () => {
  const chromium = useChromium();

  const withoutWebGpu = () => Object.defineProperty(Navigator.prototype, 'gpu', { get: () => undefined });
  const withoutWorkers = () => Object.defineProperty(window, 'Worker', { value: undefined });
  const withoutWebGl = () => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl')
        ? null
        : (getContext as (...all: unknown[]) => unknown).call(this, kind, ...rest);
    } as typeof getContext;
  };

  test.each([
    ['en', 'this browser has no WebGPU'],
    ['ar', 'هذا المتصفح بلا WebGPU'],
  ])('no WebGPU: runs on workers and says why in %s', async (language, words) => {
    const { page, errors } = await openSimulator(
      chromium,
      `/${language}/simulator/?${SMALL_RUN}&backend=webgpu`,
      withoutWebGpu,
    );
    await runState(page, 'done');
    expect(await told(page)).toMatchObject({
      backend: 'cpu',
      reason: 'no-webgpu',
      checksum: checksumInNode(`?${SMALL_RUN}`),
    });
    expect((await told(page)).backendWords).toContain(words);
    expect(errors).toEqual([]);
  });

  test.each([
    ['en', 'it found no adapter'],
    ['ar', 'ولم يجد معالج رسوم'],
  ])('backend=webgpu without an adapter: runs on workers and says why in %s', async (language, words) => {
    const { page } = await openSimulator(chromium, `/${language}/simulator/?${SMALL_RUN}&backend=webgpu`);
    await runState(page, 'done');
    expect(await told(page)).toMatchObject({ backend: 'cpu', reason: 'no-adapter' });
    expect((await told(page)).backendWords).toContain(words);
  });

  test.each([
    ['en', 'no worker could start'],
    ['ar', 'لم يبدأ أي عامل'],
  ])('no workers: the page computes the same itself and says so in %s', async (language, words) => {
    const { page, errors } = await openSimulator(
      chromium,
      `/${language}/simulator/?${SMALL_RUN}`,
      withoutWorkers,
    );
    await runState(page, 'done');
    expect((await told(page)).checksum).toBe(checksumInNode(`?${SMALL_RUN}`));
    expect((await told(page)).backendWords).toContain(words);
    await page.locator('[data-sizes] tr:last-child td:nth-child(8):not(:empty)').waitFor();
    expect(errors).toEqual([]);
  });

  test.each(languages)('no WebGL: the still campus stays, with a note in %s', async (language) => {
    const { page, errors } = await openSimulator(
      chromium,
      `/${language}/simulator/?${SMALL_RUN}`,
      withoutWebGl,
    );
    await page.locator('[data-campus]').scrollIntoViewIfNeeded();
    await page.locator('[data-campus-state="failed"]').waitFor();
    expect(await page.locator('[data-campus-note]').isVisible()).toBe(true);
    expect(await page.locator('[data-campus] svg[role="img"]').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  test.each(languages)(
    'no scripts: picture, table and a note in %s, and no dead control',
    async (language) => {
      const { page } = await chromium.visit(`/${language}/simulator/`, { javaScriptEnabled: false });
      expect(await page.locator('.needs-scripts').isVisible()).toBe(true);
      expect(await page.locator('[data-chart="curve-wide"] path').count()).toBeGreaterThan(20);
      expect(await page.locator('[data-sizes] tr').count()).toBe(24);
      expect(await page.locator(':is(input, select, button):visible').count()).toBe(0);
    },
  );
});

describe('on WebGPU with a software adapter', () => {
  const chromium = useChromium('webgpu');

  test('draws the same integers as the processor', async () => {
    const { page } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}&backend=webgpu`);
    await runState(page, 'done');
    expect(await told(page)).toMatchObject({
      backend: 'webgpu',
      reason: 'requested',
      checksum: checksumInNode(`?${SMALL_RUN}`),
    });
    await openMonths(page, monthsInNode(`?${SMALL_RUN}`).checksum);
    await page.locator('[data-months-backend="webgpu"]').waitFor();
  });

  test('left to itself prefers the processor and says why', async () => {
    const { page } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}`);
    await runState(page, 'done');
    expect(await told(page)).toMatchObject({ backend: 'cpu', reason: 'software-adapter' });
  });

  test.each([
    ['en', 'the device was lost twice; the processor finished the run'],
    ['ar', 'انقطع الجهاز مرتين، فأتمّ المعالج المركزي الحساب'],
  ])(
    'a device that is lost in mid-run loses no integer, and the page says so in %s',
    async (language, words) => {
      const loseDevices = () => {
        const { requestDevice } = GPUAdapter.prototype;
        let count = 0;
        GPUAdapter.prototype.requestDevice = async function (descriptor) {
          const device = await requestDevice.call(this, descriptor);
          const lost = Promise.withResolvers<GPUDeviceLostInfo>();
          Object.defineProperty(device, 'lost', { value: lost.promise });
          // The first device is lost after a tenth of the draws, the second after three tenths.
          const share = [0.1, 0.3][count++] ?? 1;
          const timer = setInterval(() => {
            if ((document.querySelector<HTMLProgressElement>('[data-progress]')?.value ?? 0) < share) return;
            clearInterval(timer);
            lost.resolve({ reason: 'unknown', message: 'made by a test', __brand: 'GPUDeviceLostInfo' });
            device.destroy();
          }, 10);
          return device;
        };
      };
      const run = 'steps=64&reps=1&rack=165&it=40&pue=2';
      const { page } = await openSimulator(
        chromium,
        `/${language}/simulator/?${run}&backend=webgpu`,
        loseDevices,
      );
      await runState(page, 'done');
      expect(await told(page)).toMatchObject({
        backend: 'cpu',
        reason: 'device-lost',
        checksum: checksumInNode(`?${run}`),
      });
      expect((await told(page)).backendWords).toContain(words);
    },
  );
});
