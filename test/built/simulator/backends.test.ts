// What the simulator does and says where WebGPU, workers, WebGL or scripts are missing, and on WebGPU itself.
import { describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { languages } from '../site.ts';
import {
  checksumInNode,
  failuresInNode,
  openFailures,
  openSimulator,
  runState,
  SMALL_RUN,
  told,
} from './simulatorPage.ts';

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

  /** A context of which nothing can be asked. */
  const brokenWebGl = () => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl')
        ? {}
        : (getContext as (...all: unknown[]) => unknown).call(this, kind, ...rest);
    } as typeof getContext;
  };

  // The words of each reason are in the interface of every language; one shows that they reach the page.
  test('no WebGPU: runs on workers and says why', async () => {
    const { page, errors } = await openSimulator(
      chromium,
      `/en/simulator/?${SMALL_RUN}&backend=webgpu`,
      withoutWebGpu,
    );
    await runState(page, 'done');
    expect(await told(page)).toMatchObject({
      backend: 'cpu',
      reason: 'no-webgpu',
      checksum: checksumInNode(`?${SMALL_RUN}`),
    });
    expect((await told(page)).backendWords).toContain('this browser has no WebGPU');
    expect(errors).toEqual([]);
  });

  test('backend=webgpu without an adapter: runs on workers and says why', async () => {
    const { page } = await openSimulator(chromium, `/ar/simulator/?${SMALL_RUN}&backend=webgpu`);
    await runState(page, 'done');
    expect(await told(page)).toMatchObject({ backend: 'cpu', reason: 'no-adapter' });
    expect((await told(page)).backendWords).toContain('ولم يجد معالج رسوم');
  });

  test('no workers: the page computes the same itself and says so', async () => {
    const { page, errors } = await openSimulator(chromium, `/ar/simulator/?${SMALL_RUN}`, withoutWorkers);
    await runState(page, 'done');
    expect((await told(page)).checksum).toBe(checksumInNode(`?${SMALL_RUN}`));
    expect((await told(page)).backendWords).toContain('لم يبدأ أي خيط حساب');
    await page.locator('[data-sizes] tr:last-child td:nth-child(8):not(:empty)').waitFor();
    expect(errors).toEqual([]);
  });

  test('no WebGL: the still campus stays, with a note', async () => {
    const { page, errors } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}`, withoutWebGl);
    await page.locator('[data-campus]').scrollIntoViewIfNeeded();
    await page.locator('[data-campus-state="failed"]').waitFor();
    expect(await page.locator('[data-campus-note]').isVisible()).toBe(true);
    expect(await page.locator('[data-campus] svg[role="img"]').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  test('WebGL that breaks: the still campus stays, and the error is not hidden', async () => {
    const { page, errors } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}`, brokenWebGl);
    await page.locator('[data-campus]').scrollIntoViewIfNeeded();
    await page.locator('[data-campus-state="failed"]').waitFor();
    expect(await page.locator('[data-campus] svg[role="img"]').isVisible()).toBe(true);
    await expect.poll(() => errors.length).toBeGreaterThan(0);
  });

  test.each(languages)(
    'no scripts: picture, table and a note in %s, and no dead control',
    async (language) => {
      const { page } = await chromium.visit(`/${language}/simulator/`, { javaScriptEnabled: false });
      expect(await page.locator('.needs-scripts').isVisible()).toBe(true);
      expect(await page.locator('[data-chart="plane-wide"] path').count()).toBeGreaterThan(20);
      expect(await page.locator('[data-sizes] tr').count()).toBe(24);
      expect(await page.locator(':is(input, select, button):enabled:visible').count()).toBe(0);
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
    await openFailures(page, failuresInNode(`?${SMALL_RUN}`).checksum);
    await page.locator('[data-failures-backend="webgpu"]').waitFor();
  });

  test('left to itself prefers the processor and says why', async () => {
    const { page } = await openSimulator(chromium, `/en/simulator/?${SMALL_RUN}`);
    await runState(page, 'done');
    expect(await told(page)).toMatchObject({ backend: 'cpu', reason: 'software-adapter' });
  });

  test('a device that is lost in mid-run loses no integer, and the page says so', async () => {
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
    const { page } = await openSimulator(chromium, `/ar/simulator/?${run}&backend=webgpu`, loseDevices);
    await runState(page, 'done');
    expect(await told(page)).toMatchObject({
      backend: 'cpu',
      reason: 'device-lost',
      checksum: checksumInNode(`?${run}`),
    });
    expect((await told(page)).backendWords).toContain(
      'انقطع الاتصال بمعالج الرسوميات مرتين، فأتمّ المعالج المركزي الحساب',
    );
  });
});
