// Prints what search costs a reader, on the built site and on a thousand made-up pages.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ASSETS_FOLDER } from '../../../build/assetsFolder.ts';

const dist = resolve(import.meta.dirname, '../../../../dist');

export async function printSearch(): Promise<void> {
  if (!existsSync(join(dist, ASSETS_FOLDER))) {
    console.log('Search: there is no dist/; run `npm run build` first');
    return;
  }
  const { measureSearch } = await import('./measureSearch.ts');
  console.log('Search: compressed bytes that a reader loads, and the slowest of six queries once loaded');
  console.log(`${' '.repeat(26)} records  index s   first kB   later kB    warm ms`);
  for (const { name, records, indexS, firstBytes, laterBytes, warmMs } of await measureSearch(dist)) {
    const numbers = [
      String(records),
      indexS.toFixed(1),
      (firstBytes / 1e3).toFixed(1),
      (laterBytes / 1e3).toFixed(1),
      warmMs.toFixed(1),
    ];
    console.log(`  ${name.padEnd(22)}${numbers.map((x) => x.padStart(10)).join('')}`);
  }
}
