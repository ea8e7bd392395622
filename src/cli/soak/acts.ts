// What is done for long: settings of the simulator changed, and queries asked in the dialog, each as a reader does it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act } from './readings.ts';

/** The column's handle goes up and down, as fast as a slider is dragged. */
export const changeSettings: Act = {
  name: 'changes of the simulator',
  path: '/en/simulator/',
  prepare: async (page) => {
    await page.locator('[data-power]:enabled').waitFor();
  },
  repeat: (page, from, count) =>
    page.evaluate(
      async ([start, times]) => {
        const handle = document.querySelector<HTMLInputElement>('[data-power]');
        if (!handle) throw new Error('soak: received no handle, expected [data-power]');
        const [low, high] = [Number(handle.min), Number(handle.max)];
        for (let at = start; at < start + times; at += 1) {
          handle.value = String(low + ((at * 7) % (high - low)));
          handle.dispatchEvent(new Event('input', { bubbles: true }));
          if (at % 20 === 0) {
            handle.dispatchEvent(new Event('change', { bubbles: true }));
            await new Promise((drawn) => requestAnimationFrame(drawn));
          }
        }
      },
      [from, count] as const,
    ),
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
  path: '/en/glossary/',
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
