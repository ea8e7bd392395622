// `npm test`: every check and every kind of test, the quick ones first. A failed test is named at once; a stage's own
// output is shown when it fails.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBrowser } from './browsers/chromium.ts';
import { ensureFirefox } from './browsers/firefox.ts';
import { ensureWebKit, whyNoWebKit } from './browsers/webkit.ts';
import { addCounts, type Counts, summaryLines } from './stages/counts.ts';
import { runStage, type Stage } from './stages/runStage.ts';

const root = resolve(import.meta.dirname, '../..');
const astro = 'node_modules/astro/bin/astro.mjs';

/** Rounds run one after another; the rows of a round, each on one core, run beside each other. */
const rounds: Stage[][][] = [
  [
    [{ kind: 'content check', script: ['src/cli/check.ts'] }],
    [
      {
        kind: 'format and lint',
        script: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'],
      },
    ],
  ],
  [[{ kind: 'node tests', vitestProject: 'node' }]],
  [
    [{ kind: 'types', script: [astro, 'check'] }],
    [
      { kind: 'browser tests (WGSL in Chromium)', vitestProject: 'browser' },
      { kind: 'build', script: [astro, 'build'] },
    ],
  ],
  [[{ kind: 'tests of the built site', vitestProject: 'built', needs: 'build' }]],
  [[{ kind: 'built site in Firefox and WebKit', vitestProject: 'engines', needs: 'build' }]],
];
const stages = rounds.flat(2);

/** Finds or installs the other engines and tells which; one that is missing lets its own stage fail, later. */
async function prepareEngines(): Promise<void> {
  try {
    const firefox = await ensureFirefox();
    console.log(`Firefox ${firefox.version} (${firefox.origin}: ${firefox.path})`);
  } catch (error) {
    console.error(`The built site cannot be tried in Firefox. ${(error as Error).message}`);
  }
  const reason = whyNoWebKit();
  if (reason) {
    console.log(reason);
    return;
  }
  try {
    const webkit = await ensureWebKit();
    console.log(`WebKitGTK ${webkit.version} (${webkit.browser})`);
  } catch (error) {
    console.error(`The built site cannot be tried in WebKit. ${(error as Error).message}`);
  }
}

async function runAll(): Promise<void> {
  const started = performance.now();
  const browser = await ensureBrowser();
  console.log(
    `Node ${process.versions.node}, Chromium ${browser.version} (${browser.origin}: ${browser.path})`,
  );
  await prepareEngines();
  console.log('');
  const reportFolder = mkdtempSync(join(tmpdir(), 'miqyas-test-'));
  const results = new Map<string, Counts>();
  const run = async (stage: Stage): Promise<void> => {
    const label = `[${stages.indexOf(stage) + 1}/${stages.length}] ${stage.kind}`;
    const blocked = stage.needs !== undefined && (results.get(stage.needs)?.failed ?? 0) > 0;
    if (blocked)
      console.log(`${label}: not run, because the stage "${stage.needs}" failed; counted as failed`);
    results.set(
      stage.kind,
      blocked ? { passed: 0, failed: 1 } : await runStage(stage, label, root, reportFolder),
    );
  };
  const runRow = async (row: Stage[]): Promise<void> => {
    for (const stage of row) await run(stage);
  };
  for (const rows of rounds) await Promise.all(rows.map(runRow));
  rmSync(reportFolder, { recursive: true });
  const total = [...results.values()].reduce(addCounts);
  const inOrder = new Map(stages.map(({ kind }) => [kind, results.get(kind) ?? { passed: 0, failed: 1 }]));
  console.log(`\n${summaryLines(inOrder).join('\n')}`);
  console.log(`Everything took ${Math.round((performance.now() - started) / 1000)} s.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

runAll().catch((error: Error) => {
  console.error(`The tests cannot run. ${error.message}`);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
