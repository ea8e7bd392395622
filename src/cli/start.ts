// `npm start`: builds the site with its search index, then serves it.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { serve } from './serve.ts';

const root = resolve(import.meta.dirname, '../..');

function build(): void {
  const started = performance.now();
  console.log('Building the site and its search index …');
  const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    throw new Error(
      'The build failed.\n  What to do: read its message above; npm run check names faults in the content.',
    );
  }
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

try {
  build();
  await serve();
} catch (error) {
  console.error(`\nThe site did not start. ${(error as Error).message}`);
  process.exitCode = 1;
}
