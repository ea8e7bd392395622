// `npm run bench [draws] [weather] [model] [build] [search] [redraw] [figures] [peer]`: how fast this machine draws on each backend,
// beside the floor of the same run, how long a weather map takes, how fast the model predicts, how long the site takes to build,
// what its search costs, how fast the simulator and the figures answer a hand, and, where it is named, how pages load beside those
// of a peer that is installed for it.
import { availableParallelism, cpus } from 'node:os';
import type { Rate } from './bench/kernels/drawsPage.ts';
import { measureDraws } from './bench/kernels/measureDraws.ts';
import { measureWeather } from './bench/kernels/measureWeather.ts';
import { printModel } from './bench/model/printModel.ts';
import { measureBuildS } from './bench/site/measureBuild.ts';
import { printPeer } from './bench/site/peer/printPeer.ts';
import { printFigures, printRedraw } from './bench/site/printRedraw.ts';
import { printSearch } from './bench/site/printSearch.ts';

type Part = 'draws' | 'weather' | 'model' | 'build' | 'search' | 'redraw' | 'figures' | 'peer';
const parts: Record<Part, () => Promise<void>> = {
  draws: printDraws,
  weather: printWeather,
  model: printModel,
  build: printBuild,
  search: printSearch,
  redraw: printRedraw,
  figures: printFigures,
  peer: printPeer,
};

function line({ name, rate, floorRate }: Rate): string {
  const numbers = [rate, floorRate].map((value) => value.toFixed(0).padStart(8));
  return `  ${name.padEnd(32)}${numbers.join('')}${(rate / floorRate).toFixed(2).padStart(8)}`;
}

async function printDraws(): Promise<void> {
  const { browserVersion, found: rates } = await measureDraws();
  console.log(`Draws, Chromium ${browserVersion}; best of 9 rounds in turn with the floor`);
  console.log('  (floor: generator, table and maximum, with no reduction)');
  console.log(
    `  ${'million draws/s'.padEnd(32)}${['kernel', 'floor', 'ratio'].map((x) => x.padStart(8)).join('')}`,
  );
  for (const rate of rates) console.log(typeof rate === 'string' ? `  ${rate}` : line(rate));
}

async function printWeather(): Promise<void> {
  const { browserVersion, found } = await measureWeather();
  console.log(`Weather map, 64 × 64 pairs × 20 years, Chromium ${browserVersion}; best of 3`);
  for (const time of found) {
    if (typeof time === 'string') console.log(`  ${time}`);
    else {
      const [coarse, whole] = [time.coarseMs, time.wholeMs].map((ms) => `${ms.toFixed(0)} ms`);
      console.log(`  ${time.name.padEnd(32)} coarse ${coarse}, whole ${whole}`);
    }
  }
}

async function printBuild(): Promise<void> {
  console.log(`Build of the site: ${measureBuildS().toFixed(1)} s`);
}

async function runBench(names: string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    throw new Error(`Received "${unknown.join(' ')}", expected any of: ${Object.keys(parts).join(', ')}.`);
  }
  console.log(`${cpus()[0]?.model ?? 'Unknown processor'}, ${availableParallelism()} cores`);
  for (const [name, print] of Object.entries(parts)) {
    if (names.length === 0 ? name !== 'peer' : names.includes(name)) await print();
  }
}

runBench(process.argv.slice(2)).catch((error: Error) => {
  console.error(`The bench cannot run. ${error.message}`);
  process.exitCode = 1;
});
