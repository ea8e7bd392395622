// `npm run soak [-- --changes 20000 --searches 500 --scenes 50 --runs 50]`: uses the built site for a long time and says whether
// memory stays flat and whether every worker, listener and object of the graphics processor goes. Exit status 1 where something grows.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { ensureBrowser, launchArguments } from './browsers/chromium.ts';
import { listen } from './server/listen.ts';
import { siteListener } from './server/respond.ts';
import { showScenes } from './soak/acts/lesson.ts';
import { searchInDialog } from './soak/acts/search.ts';
import { changeSettings, drawOnGpu } from './soak/acts/simulator.ts';
import { type Act, faultsOf, type Soaked, takeReadings } from './soak/readings.ts';

const dist = resolve(import.meta.dirname, '../../dist');

/** What is done, by the option that says how often. */
const acts: Record<string, { act: Act; usual: number }> = {
  changes: { act: changeSettings, usual: 20_000 },
  searches: { act: searchInDialog, usual: 500 },
  scenes: { act: showScenes, usual: 50 },
  runs: { act: drawOnGpu, usual: 50 },
};

function countsOf(args: string[]): { act: Act; count: number }[] {
  const { values } = parseArgs({
    args,
    options: Object.fromEntries(
      Object.entries(acts).map(([name, { usual }]) => [name, { type: 'string', default: String(usual) }]),
    ),
  });
  return Object.entries(acts).map(([name, { act }]) => {
    const count = Number(values[name]);
    if (!Number.isInteger(count) || count < 10)
      throw new Error(`--${name}: received ${values[name]}, expected a whole number from 10 on`);
    return { act, count };
  });
}

function print({ name, count, readings }: Soaked, faults: string[]): void {
  console.log(`${count} ${name}:`);
  for (const { after, heapMb, workerHeapMb, nodes, listeners, workers, gpuObjects } of readings)
    console.log(
      `  after ${String(after).padStart(6)}: heap ${heapMb.toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners, ${workers} workers with ${workerHeapMb.toFixed(2)} MB, ${gpuObjects} GPU objects`,
    );
  console.log(faults.length === 0 ? '  flat' : faults.map((fault) => `  grows: ${fault}`).join('\n'));
}

async function soak(): Promise<void> {
  const wanted = countsOf(process.argv.slice(2));
  if (!existsSync(dist)) throw new Error('There is no built site in dist. What to do: npm run build.');
  const { path, version } = await ensureBrowser();
  const site = await listen(siteListener(dist, '/'), 0);
  console.log(`Chromium ${version}`);
  try {
    for (const { act, count } of wanted) {
      const browser = await chromium.launch({ executablePath: path, args: launchArguments(act.purpose) });
      try {
        const page = await browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' });
        const soaked = await takeReadings(page, `http://localhost:${site.port}`, act, count);
        const faults = faultsOf(soaked);
        print(soaked, faults);
        if (faults.length > 0) process.exitCode = 1;
      } finally {
        await browser.close();
      }
    }
  } finally {
    await site.close();
  }
}

soak().catch((error: Error) => {
  console.error(`The site cannot be soaked. ${error.message}`);
  process.exitCode = 1;
});
