// Astro's own program, and what of this process's environment it may see.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../site.ts';

const astro = createRequire(join(root, 'package.json')).resolve('astro/package.json');

export const astroProgram = join(dirname(astro), 'bin/astro.mjs');

/** Not the variables of the test runner: Astro prints no address where it sees them. */
export const plainEnvironment = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
};
