// Prints how fast the simulator answers a hand, on this processor and on one that is four times slower.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { ensureBrowser, launchArguments } from '../../browser.ts';
import { listen } from '../../server/listen.ts';
import { siteListener } from '../../server/respond.ts';
import { measureRedraw } from './measureRedraw.ts';

const dist = resolve(import.meta.dirname, '../../../../dist');

export async function printRedraw(): Promise<void> {
  if (!existsSync(join(dist, 'assets'))) {
    console.log('Redraw: there is no dist/; run `npm run build` first');
    return;
  }
  const { path, version } = await ensureBrowser();
  const site = await listen(siteListener(dist, '/'), 0);
  const browser = await chromium.launch({ executablePath: path, args: launchArguments('page') });
  try {
    console.log(
      `Redraw of the simulator, Chromium ${version}: from a change to the frame that answers it, and redraws while it is dragged`,
    );
    for (const slowdown of [1, 4]) {
      console.log(
        `  ${`page ${slowdown} times slower`.padEnd(24)}median ms    p95 ms  redraws/s  frames/s (workers are never slowed)`,
      );
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' });
      await page.goto(`http://localhost:${site.port}/en/simulator/?steps=4&reps=1`);
      await page.locator('[data-run-state="done"]').waitFor({ state: 'attached', timeout: 90_000 });
      for (const { control, medianMs, p95Ms, redrawsPerS, framesPerS } of await measureRedraw(
        page,
        slowdown,
      )) {
        const numbers = [medianMs, p95Ms, redrawsPerS, framesPerS].map((value) =>
          value.toFixed(0).padStart(10),
        );
        console.log(`    ${control.padEnd(20)}${numbers.join('')}`);
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
}
