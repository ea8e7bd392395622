// Runs one stage of `npm test` as a process of its own and counts what passed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, countsOfReport } from './counts.ts';

export type Stage = { kind: string; needs?: string } & ({ script: string[] } | { vitestProject: string });

const heartbeatMs = 20_000;

/** Room for objects that live briefly: with Node's own 16 MB a tenth of the time goes into copying them. */
export const nodeFlags = ['--max-semi-space-size=64'];

function argumentsOf(stage: Stage, reportPath: string): string[] {
  if ('script' in stage) return stage.script;
  const names = ['default', 'json', join(import.meta.dirname, 'failuresAtOnce.ts')];
  const reporters = [...names.map((name) => `--reporter=${name}`), `--outputFile.json=${reportPath}`];
  return ['node_modules/vitest/vitest.mjs', 'run', '--project', stage.vitestProject, ...reporters];
}

export async function runStage(
  stage: Stage,
  label: string,
  root: string,
  reportFolder: string,
): Promise<Counts> {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${label} …`);
  const heartbeat = setInterval(() => console.log(`${label} … ${seconds()} s`), heartbeatMs);
  const reportPath = join(reportFolder, 'vitestProject' in stage ? `${stage.vitestProject}.json` : 'none');
  let output = '';
  const exitCode = await new Promise<number | null>((done) => {
    const child = spawn(process.execPath, [...nodeFlags, ...argumentsOf(stage, reportPath)], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined },
      // The fourth is `openOutput`: what must be known before the stage ends.
      stdio: ['ignore', 'pipe', 'pipe', process.stdout],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    }
    child.on('close', done);
  });
  clearInterval(heartbeat);
  const counts: Counts =
    'script' in stage
      ? { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1 }
      : countsOfReport(existsSync(reportPath) ? readFileSync(reportPath, 'utf8') : undefined, exitCode);
  if (counts.failed > 0) console.log(`${output.trim()}\n`);
  console.log(`${label}: ${counts.passed} passed, ${counts.failed} failed, ${seconds()} s`);
  return counts;
}
