// Queries asked in the dialog, one after another.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act } from '../readings.ts';

const queries = (
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../test/search/queries/firstThing.json'), 'utf8'),
  ) as {
    q: string;
  }[]
).map(({ q }) => q);

export const searchInDialog: Act = {
  name: 'searches',
  path: 'glossary/',
  purpose: 'page',
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
