// Which test files a mutation run asks: those that are quick without mutants. Instrumented code is many times slower, and
// every change asks all tests that reach it, so that one walk through a whole curve would take hours.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

export interface TimedFile {
  file: string;
  seconds: number;
}

/** What vitest's JSON report says of a file, times in milliseconds. */
interface FileReport {
  name: string;
  startTime: number;
  endTime: number;
}

/** Files of a report by path from `root`, the quickest first. */
export function timedFiles(testResults: readonly FileReport[], root: string): TimedFile[] {
  return testResults
    .map(({ name, startTime, endTime }) => ({
      file: relative(root, name).replaceAll('\\', '/'),
      seconds: (endTime - startTime) / 1000,
    }))
    .sort((a, b) => a.seconds - b.seconds || (a.file < b.file ? -1 : 1));
}

/** Runs the tests of folders once, in Node and without mutants. Throws where they fail: changes would then say nothing. */
export function measureTests(folders: readonly string[], configFile: string): TimedFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'mutate-'));
  const report = join(folder, 'report.json');
  try {
    const run = spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        configFile,
        '--reporter=json',
        `--outputFile=${report}`,
      ],
      { env: { ...process.env, MUTATION_TESTS: folders.join(' ') }, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    if (run.status !== 0)
      throw new Error(`the tests fail without changes: ${run.stderr.toString().slice(-2000)}`);
    return timedFiles(JSON.parse(readFileSync(report, 'utf8')).testResults, process.cwd());
  } finally {
    rmSync(folder, { recursive: true });
  }
}
