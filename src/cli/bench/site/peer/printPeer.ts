// Prints how the site's pages load beside a site of Starlight with the same words, in one run.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { median } from 'd3-array';
import { chromium } from 'playwright';
import { ASSETS_FOLDER } from '../../../../build/assetsFolder.ts';
import { ensureBrowser, launchArguments } from '../../../browsers/chromium.ts';
import { firstLanguageRoot } from '../../../files/firstLanguage.ts';
import { listen } from '../../../server/listen.ts';
import { siteListener } from '../../../server/respond.ts';
import { buildPeer } from './buildPeer.ts';
import { type Loading, measureLoading } from './measureLoading.ts';

const dist = resolve(import.meta.dirname, '../../../../../dist');
const ROUNDS = 5;
const paths = [
  '',
  'explainers/forty-to-five-hundred-megawatts/',
  'evidence/001/',
  'glossary/',
  'simulator/',
  'lesson/',
  'teach/',
];
const columns = ['FCP ms', 'LCP ms', 'blocked ms', 'kB', 'requests'];

const line = (name: string, cells: readonly string[]): string =>
  `  ${name.padEnd(48)}${cells.map((cell) => cell.padStart(12)).join('')}`;

const medianOf = (rounds: readonly Loading[], value: (loading: Loading) => number, digits = 0): string =>
  (median(rounds, value) ?? Number.NaN).toFixed(digits);

/** Pages of both sites in turn, each with an empty cache; the middle of five rounds. */
export async function printPeer(): Promise<void> {
  if (!existsSync(join(dist, ASSETS_FOLDER))) {
    console.log('Loading beside Starlight: there is no dist/; run `npm run build` first');
    return;
  }
  const { path, version } = await ensureBrowser();
  const peer = buildPeer(dist);
  const sites = [
    { name: 'ours', server: await listen(siteListener(dist, '/'), 0) },
    { name: 'Starlight', server: await listen(siteListener(peer.dist, '/'), 0) },
  ];
  const browser = await chromium.launch({ executablePath: path, args: launchArguments('page') });
  try {
    console.log(
      `Loading beside a site of Starlight with the same words, Chromium ${version}; slow phone, middle of ${ROUNDS} rounds`,
    );
    console.log(`  Starlight builds its ${peer.pages} pages in ${peer.buildS.toFixed(1)} s`);
    console.log(line('', columns));
    for (const page of paths) {
      const rounds = new Map<string, Loading[]>(sites.map(({ name }) => [name, []]));
      for (let round = 0; round < ROUNDS; round += 1)
        for (const { name, server } of sites)
          rounds
            .get(name)
            ?.push(
              await measureLoading(browser, `http://localhost:${server.port}${firstLanguageRoot()}${page}`),
            );
      for (const [name, all] of rounds)
        console.log(
          line(`${name}: ${firstLanguageRoot()}${page}`, [
            medianOf(all, ({ fcpMs }) => fcpMs),
            medianOf(all, ({ lcpMs }) => lcpMs),
            medianOf(all, ({ blockedMs }) => blockedMs),
            medianOf(all, ({ bytes }) => bytes / 1000, 1),
            medianOf(all, ({ requests }) => requests),
          ]),
        );
    }
  } finally {
    await browser.close();
    await Promise.all(sites.map(({ server }) => server.close()));
    peer.remove();
  }
}
