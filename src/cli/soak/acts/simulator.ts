// The simulator used for long: settings changed, and draws and the campus on the graphics processor, each as a reader does it.
import type { Page } from 'playwright';
import type { Act } from '../readings.ts';

const drawsDone = async (page: Page): Promise<void> => {
  await page
    .locator('[data-run-state="done"]:not([data-run-checksum=""])')
    .waitFor({ state: 'attached', timeout: 90_000 });
};

/** Controls that are moved in turn, twenty changes each, as fast as a slider is dragged; a small run keeps the draws short. */
export const changeSettings: Act = {
  name: 'changes of the simulator',
  path: 'simulator/?steps=4&reps=1',
  purpose: 'page',
  prepare: async (page) => {
    await page.locator('[data-run-state="done"]').waitFor({ state: 'attached', timeout: 90_000 });
  },
  repeat: (page, from, count) =>
    page.evaluate(
      async ([start, times]) => {
        const names = ['mw', 'batch', 'pue', 'fail', 'mw', 'crit'];
        for (let at = start; at < start + times; at += 1) {
          const name = names[Math.floor(at / 20) % names.length];
          const field = document.querySelector<HTMLInputElement>(`[data-control][name="${name}"]`);
          if (!field) throw new Error(`soak: received no field ${name}, expected it in the page`);
          const [low, high] = [Number(field.min), Number(field.max)];
          const step = Number(field.step) || 1;
          field.value = String(low + step * ((at * 7) % Math.floor((high - low) / step)));
          field.dispatchEvent(new Event('input', { bubbles: true }));
          if (at % 20 === 19) {
            field.dispatchEvent(new Event('change', { bubbles: true }));
            await new Promise((drawn) => requestAnimationFrame(drawn));
          }
        }
      },
      [from, count] as const,
    ),
  // Every control as the page came, the draws done: what is under way is no growth. Steps and repeats stay few.
  rest: async (page) => {
    await page.evaluate(async () => {
      for (const name of ['mw', 'batch', 'pue', 'fail', 'crit']) {
        const field = document.querySelector<HTMLInputElement>(`[data-control="${name}"]`);
        if (!field) throw new Error(`soak: received no field ${name}, expected it in the page`);
        field.value = field.defaultValue;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await new Promise((drawn) => requestAnimationFrame(drawn));
    });
    await drawsDone(page);
    await page.waitForLoadState('networkidle');
  },
};

/** The draws of the page again and again on WebGPU, beside the campus, which WebGL draws. */
export const drawOnGpu: Act = {
  name: 'runs on WebGPU',
  path: 'simulator/?steps=4&reps=1&backend=webgpu',
  purpose: 'webgpu',
  prepare: async (page) => {
    await drawsDone(page);
    await page.locator('[data-campus]').scrollIntoViewIfNeeded();
    await page.locator('[data-campus-state="live"]').waitFor();
  },
  repeat: async (page, _from, count) => {
    for (let done = 0; done < count; done += 1) {
      await page.locator('[data-again]').evaluate((button: HTMLButtonElement) => button.click());
      await drawsDone(page);
    }
    if ((await page.evaluate(() => window.gpuObjects)) === 0)
      throw new Error(
        'soak: received no object of WebGPU or WebGL, expected some: this browser draws by neither',
      );
  },
};
