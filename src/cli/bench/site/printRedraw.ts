// Prints how fast the simulator and the figures answer a hand, on this processor and on one that is four times slower.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { ASSETS_FOLDER } from '../../../build/assetsFolder.ts';
import { ensureBrowser, launchArguments } from '../../browsers/chromium.ts';
import { firstLanguageRoot } from '../../files/firstLanguage.ts';
import { listen } from '../../server/listen.ts';
import { siteListener } from '../../server/respond.ts';
import { measureFigures } from './measureFigures.ts';
import { measureRedraw } from './measureRedraw.ts';

const dist = resolve(import.meta.dirname, '../../../../dist');

const line = (name: string, numbers: readonly number[]): string =>
  `    ${name.padEnd(20)}${numbers.map((value) => value.toFixed(0).padStart(10)).join('')}`;
const head = (name: string, columns: readonly string[]): string =>
  `  ${name.padEnd(22)}${columns.map((column) => column.padStart(10)).join('')}`;

/** Prints on pages of the built site, if there is one; `title` stands over what is printed. */
async function onBuiltSite(
  title: string,
  print: (newPage: () => Promise<Page>, origin: string) => Promise<void>,
): Promise<void> {
  if (!existsSync(join(dist, ASSETS_FOLDER))) {
    console.log(`${title}: there is no dist/; run \`npm run build\` first`);
    return;
  }
  const { path, version } = await ensureBrowser();
  const site = await listen(siteListener(dist, '/'), 0);
  const browser: Browser = await chromium.launch({ executablePath: path, args: launchArguments('page') });
  const newPage = (): Promise<Page> =>
    browser.newPage({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' });
  try {
    console.log(`${title}, Chromium ${version} (workers are never slowed)`);
    await print(newPage, `http://localhost:${site.port}`);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** From a change to the frame that answers it; redraws, frames and work of the main thread while the control is dragged. */
export const printRedraw = (): Promise<void> =>
  onBuiltSite('Redraw of the simulator', async (newPage, origin) => {
    for (const slowdown of [1, 4]) {
      const columns = ['median ms', 'p95 ms', 'redraws/s', 'frames/s', 'main ms'];
      console.log(head(`page ${slowdown} times slower`, columns));
      const page = await newPage();
      await page.goto(`${origin}${firstLanguageRoot()}simulator/?steps=4&reps=1`);
      await page.locator('[data-run-state="done"]').waitFor({ state: 'attached', timeout: 90_000 });
      // As a hand does: it comes before it moves something.
      await page.locator('[data-simulator]').hover();
      for (const { control, medianMs, p95Ms, redrawsPerS, framesPerS, mainMs } of await measureRedraw(
        page,
        slowdown,
      ))
        console.log(line(control, [medianMs, p95Ms, redrawsPerS, framesPerS, mainMs]));
      await page.close();
    }
  });

/** The same of every figure; the last column is the work of the main thread for one change. */
export const printFigures = (): Promise<void> =>
  onBuiltSite('Redraw of the figures', async (newPage, origin) => {
    for (const slowdown of [1, 4]) {
      console.log(head(`page ${slowdown} times slower`, ['median ms', 'p95 ms', 'main ms']));
      const page = await newPage();
      for (const { id, medianMs, p95Ms, mainMs } of await measureFigures(page, origin, slowdown))
        console.log(line(id, [medianMs, p95Ms, mainMs]));
      await page.close();
    }
  });
