// `npm run mutate -- [--sample N] [--seed S] [--slowest SECONDS] [--static] [FOLDER or FILE …]`: changes the code in small ways
// (Stryker's default mutators), one at a time, and shows which changes no test notices. Test files that take longer are not asked.
// Fails under 80 % noticed.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { measureTests } from './mutate/quickTests.ts';

const leastPercent = 80;
const configFile = 'src/cli/mutate/vitest.config.ts';

function wholeNumber(name: string, received: string): number {
  if (/^\d+$/.test(received)) return Number(received);
  throw new Error(`--${name}: received ${JSON.stringify(received)}, expected a whole number`);
}

/** Pattern of the code files under a folder, or the file itself. */
function patternOf(path: string): string {
  if (!existsSync(path)) throw new Error(`received ${path}, expected a folder or a file of this project`);
  return path.endsWith('.ts') ? path : `${path.replace(/\/$/, '')}/**/*.ts`;
}

/** Folder of the tests that mirror a path of `src`: its own, or the nearest above it. */
function testFolderOf(path: string): string {
  const mirrored = path.replace(/^src\//, 'test/').replace(/\/$/, '');
  return existsSync(mirrored) && !path.endsWith('.ts') ? mirrored : testFolderOf(dirname(path));
}

/** Test files that take no longer than so many seconds; the others are named. */
function quickFiles(folders: readonly string[], slowestS: number): string[] {
  const files = measureTests(folders, configFile);
  for (const { file, seconds } of files)
    if (seconds > slowestS) console.log(`not asked, ${seconds.toFixed(0)} s without changes: ${file}`);
  return files.filter(({ seconds }) => seconds <= slowestS).map(({ file }) => file);
}

async function mutate(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      slowest: { type: 'string', default: '12' },
      static: { type: 'boolean', default: false },
    },
  });
  const sample = { count: wholeNumber('sample', values.sample), seed: wholeNumber('seed', values.seed) };
  const slowestS = wholeNumber('slowest', values.slowest);
  const paths = positionals.length > 0 ? positionals : ['src/model', 'src/ledger'];
  console.log(
    `${sample.count} changes (seed ${sample.seed}) of ${paths.join(', ')}; in the table they are all there are.`,
  );
  process.env.MUTATION_TESTS = quickFiles([...new Set(paths.map(testFolderOf))], slowestS).join(' ');
  await new Stryker({
    mutate: paths.map(patternOf),
    testRunner: 'vitest',
    vitest: { configFile, related: false },
    checkers: ['sample'],
    plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'mutate/sampleChecker.ts')],
    coverageAnalysis: 'perTest',
    // What runs when a file is loaded (schemas, tables) is asked of all tests, a minute for each change.
    ignoreStatic: !values.static,
    dryRunTimeoutMinutes: 30,
    timeoutMS: 20_000,
    concurrency: 2,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    thresholds: { high: 90, low: leastPercent, break: leastPercent },
    tempDirName: '.mutate',
    ignorePatterns: ['dist', '.astro', '.built'],
    warnings: { slow: false, unknownOptions: false, preprocessorErrors: true, unserializableOptions: true },
    ...{ sample },
  }).runMutationTest();
}

mutate().catch((error: Error) => {
  console.error(`The mutation run cannot start. ${error.message}`);
  process.exitCode = 2;
});
