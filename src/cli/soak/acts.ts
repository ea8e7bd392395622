// What is done for long: settings of the simulator changed, and queries asked in the dialog, each as a reader does it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act } from './readings.ts';

/** Controls that are moved in turn, twenty changes each, as fast as a slider is dragged; a small run keeps the draws short. */
export const changeSettings: Act = {
  name: 'changes of the simulator',
  path: 'simulator/?steps=4&reps=1',
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
    await page
      .locator('[data-run-state="done"]:not([data-run-checksum=""])')
      .waitFor({ state: 'attached', timeout: 90_000 });
    await page.waitForLoadState('networkidle');
  },
};

const queries = (
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../test/search/queries/firstThing.json'), 'utf8'),
  ) as {
    q: string;
  }[]
).map(({ q }) => q);

export const searchInDialog: Act = {
  name: 'searches',
  path: 'glossary/',
  prepare: async (page) => {
    await page.keyboard.press('/');
    await page.locator('dialog[open] input[type="search"]').waitFor();
  },
  repeat: async (page, from, count) => {
    for (let at = from; at < from + count; at += 1) {
      await page.locator('dialog input[type="search"]').fill(queries[at % queries.length] ?? '');
      await page.locator('dialog [data-search-state="done"]').waitFor();
      // Now and then the dialog is closed and opened again; Escape clears a field first.
      if (at % 25 === 24) {
        await page.locator('dialog input[type="search"]').fill('');
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
        await page.keyboard.press('/');
        await page.locator('dialog[open]').waitFor();
      }
    }
  },
};
