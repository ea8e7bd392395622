// `npm run soak [-- --changes 20000 --searches 500]`: uses the built site for a long time and says whether memory stays flat and
// whether every worker and listener goes. Exit status 1 where something grows.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { ensureBrowser, launchArguments } from './browsers/chromium.ts';
import { listen } from './server/listen.ts';
import { siteListener } from './server/respond.ts';
import { changeSettings, searchInDialog } from './soak/acts.ts';
import { faultsOf, type Soaked, takeReadings } from './soak/readings.ts';

const dist = resolve(import.meta.dirname, '../../dist');

function countsOf(args: string[]): { changes: number; searches: number } {
  const { values } = parseArgs({
    args,
    options: {
      changes: { type: 'string', default: '20000' },
      searches: { type: 'string', default: '500' },
    },
  });
  const whole = (name: 'changes' | 'searches'): number => {
    const count = Number(values[name]);
    if (!Number.isInteger(count) || count < 10)
      throw new Error(`--${name}: received ${values[name]}, expected a whole number from 10 on`);
    return count;
  };
  return { changes: whole('changes'), searches: whole('searches') };
}

function print({ name, count, readings }: Soaked, faults: string[]): void {
  console.log(`${count} ${name}:`);
  for (const { after, heapMb, workerHeapMb, nodes, listeners, workers } of readings)
    console.log(
      `  after ${String(after).padStart(6)}: heap ${heapMb.toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners, ${workers} workers with ${workerHeapMb.toFixed(2)} MB`,
    );
  console.log(faults.length === 0 ? '  flat' : faults.map((fault) => `  grows: ${fault}`).join('\n'));
}

async function soak(): Promise<void> {
  const { changes, searches } = countsOf(process.argv.slice(2));
  if (!existsSync(dist)) throw new Error('There is no built site in dist. What to do: npm run build.');
  const { path, version } = await ensureBrowser();
  const site = await listen(siteListener(dist, '/'), 0);
  const browser = await chromium.launch({ executablePath: path, args: launchArguments('page') });
  try {
    console.log(`Chromium ${version}`);
    for (const [act, count] of [
      [changeSettings, changes],
      [searchInDialog, searches],
    ] as const) {
      const page = await browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' });
      const soaked = await takeReadings(page, `http://localhost:${site.port}`, act, count);
      const faults = faultsOf(soaked);
      print(soaked, faults);
      if (faults.length > 0) process.exitCode = 1;
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

soak().catch((error: Error) => {
  console.error(`The site cannot be soaked. ${error.message}`);
  process.exitCode = 1;
});
