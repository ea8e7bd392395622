// The simulator as tests drive it: what it says of itself, and what it should have drawn.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { runFailuresInThread } from '../../../src/engine/failures/runFailuresInThread.ts';
import { runInThread } from '../../../src/engine/stragglers/runInThread.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../../src/engine/stragglers/scenario.ts';
import { gpusOfLayout } from '../../../src/model/cluster/step/layout.ts';
import { readModelSeeds } from '../../../src/seeds/readModelSeeds.ts';
import { SiteCurve } from '../../../src/simulator/answers/curve/siteCurve.ts';
import { firstView } from '../../../src/simulator/firstPicture.ts';
import { parseAddress } from '../../../src/simulator/inputs/address/parse.ts';
import { seedsOf } from '../../../src/simulator/inputs/seedsOf.ts';
import { failureRows } from '../../../src/simulator/panels/failures/failuresValue.ts';
import { columns, rowsOf } from '../../../src/simulator/panels/sizes/table.ts';
import { drawnFailuresOf } from '../../../src/simulator/run/drawnFailures.ts';
import { DrawnSizes } from '../../../src/simulator/run/drawnSizes.ts';
import { exactGoodputOf, failuresScenarioOf } from '../../../src/simulator/run/failuresScenarioOf.ts';
import { scenarioOf } from '../../../src/simulator/run/scenarioOf.ts';
import type { Language } from '../../../src/site/locales.ts';
import type { Chromium, Visit } from '../chromium.ts';

/** The screens that the page is measured on: width and height [px]. */
export const SCREENS = [
  [1366, 768],
  [1024, 768],
  [1920, 1080],
  [768, 1024],
  [390, 844],
  [360, 740],
] as const;

/** Few draws for a software adapter, and the model's own defaults, whose answers the page brings along. */
export const SMALL_RUN = 'steps=4&reps=1';

/** Words and numbers that are parted inside, as no hyphen and no space stands there. */
export const partedWords = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((all) =>
    all
      .filter((each) => each.getClientRects().length > 0)
      .flatMap((each) => {
        const text = each.firstChild as Text;
        const range = document.createRange();
        return [...text.data.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]+/gu)]
          .filter(({ index, 0: word }) => {
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
          })
          .map(([word]) => word);
      }),
  );

/** Opens the simulator; `before` runs in the page ahead of its own scripts. */
export async function openSimulator(
  chromium: Chromium,
  address: string,
  before?: () => void,
): Promise<Visit> {
  const options = { reducedMotion: 'reduce', viewport: { width: 1280, height: 1040 } } as const;
  const visit = await (before
    ? chromium.visit(address, { ...options, prepare: (page) => page.addInitScript(before) })
    : chromium.read(address, options));
  await openControls(visit.page);
  return visit;
}

/** Opens the drawer of settings, which closes the sheet of the run, and then that sheet: there is room for both. */
async function openControls(page: Page): Promise<void> {
  await page.locator('[data-open-drawer]:enabled').press('Enter');
  await page.locator('[data-run] > summary').press('Enter');
}

export async function runState(
  page: Page,
  state: 'running' | 'paused' | 'done' | 'cancelled',
): Promise<void> {
  await page.locator(`[data-run-state="${state}"]`).waitFor({ state: 'attached', timeout: 90_000 });
}

export interface Told {
  backend: string | null;
  reason: string | null;
  backendWords: string;
  checksum: string | null;
  state: string | null;
}

/** What the run panel says. */
export async function told(page: Page): Promise<Told> {
  const backend = page.locator('[data-backend]');
  const run = page.locator('[data-run-checksum]');
  return {
    backend: await backend.getAttribute('data-backend'),
    reason: await backend.getAttribute('data-reason'),
    backendWords: await page.locator('[data-backend-words]').innerText(),
    checksum: await run.getAttribute('data-run-checksum'),
    state: await run.getAttribute('data-run-state'),
  };
}

/** Checksum that Node computes for the same address, on one thread. */
export function checksumInNode(search: string): string {
  const seeds = seedsOf(readModelSeeds('seeds'));
  const { settings } = parseAddress(search, seeds);
  return runInThread(scenarioOf(settings, seeds)).checksum;
}

/** Checksum and table of sizes that Node computes for the same address, once every size is drawn. */
export function sizesInNode(search: string) {
  const seeds = seedsOf(readModelSeeds('seeds'));
  const { settings } = parseAddress(search, seeds);
  const { checksum, results } = runInThread(scenarioOf(settings, seeds));
  const drawn = new DrawnSizes();
  for (const result of results) drawn.add(result);
  const curve = new SiteCurve(settings, seeds);
  const reports = DEFAULT_SITE_POWERS_MW.map((siteMw, i) => curve.at(siteMw, drawn.meanDelayTicks(i)));
  const cellsIn = (language: Language): string[] =>
    rowsOf(language, reports).flatMap((row) => columns.map((column) => row[column]));
  return { checksum, reports, cellsIn };
}

/** Reports of every size that Node computes for the same address, without draws. */
export function modelledInNode(search: string) {
  const seeds = seedsOf(readModelSeeds('seeds'));
  const curve = new SiteCurve(parseAddress(search, seeds).settings, seeds);
  return DEFAULT_SITE_POWERS_MW.map((siteMw) => curve.at(siteMw, null)).filter((report) => report !== null);
}

/** Text of a file that the page offers. */
export async function downloaded(page: Page, kind: 'csv' | 'json'): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.locator(`[data-download="${kind}"]`).first().click();
  return readFile(await (await waiting).path(), 'utf8');
}

/** Checksum and table of the failures that Node draws for the same address. */
export function failuresInNode(search: string) {
  const seeds = seedsOf(readModelSeeds('seeds'));
  const { settings } = parseAddress(search, seeds);
  const report = new SiteCurve(settings, seeds).at(settings.mw, null);
  if (!report) throw new Error(`nothing fits at ${search}`);
  const { layout } = report;
  const scenario = failuresScenarioOf(settings, seeds, layout);
  const exactGoodput = exactGoodputOf(settings, seeds, layout);
  const job = { siteMw: settings.mw, gpus: gpusOfLayout(layout), exactGoodput };
  const failures = drawnFailuresOf(job, scenario, runFailuresInThread(scenario), 'cpu');
  const rows = failureRows({ ...firstView('en', seeds), failures });
  return { checksum: failures.checksum, cells: rows.flatMap((row) => Object.values(row)) };
}

/** Opens the drawn failures and waits for those with a checksum. */
export async function openFailures(page: Page, checksum: string): Promise<void> {
  const details = page.locator('[data-failures]');
  if ((await details.getAttribute('open')) === null) await details.locator('> summary').press('Enter');
  await page.locator(`[data-failures-checksum="${checksum}"]`).waitFor({ timeout: 30_000 });
}
