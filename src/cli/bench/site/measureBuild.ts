// Times a whole build of the site, into a folder that is thrown away.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../../..');

/** Seconds of `astro build`, search index included. @throws Error with the build's output when it fails */
export function measureBuildS(): number {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  if (!existsSync(astro)) throw new Error('Astro is not installed: run `npm install` first.');
  const outDir = mkdtempSync(join(tmpdir(), 'miqyas-bench-'));
  const start = performance.now();
  const build = spawnSync(process.execPath, [astro, 'build', '--outDir', outDir], {
    cwd: root,
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  rmSync(outDir, { recursive: true, force: true });
  if (build.status !== 0) throw new Error(`The build failed:\n${build.stdout}${build.stderr}`);
  return seconds;
}
