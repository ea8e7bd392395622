// Before a build: whether its folder takes files, and whether there is room for the site.
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { plainError } from './plainError.ts';

/** Twice what the site takes [MB]. */
const ROOM_MB = 60;

/** What stops a site from being written into `folder`, in one line; undefined where nothing does. */
export function outputFault(folder: string, roomMb = ROOM_MB): string | undefined {
  const probe = join(folder, '.takes-files');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    return `${folder}: cannot be written: ${(cause as Error).message}`;
  }
  const { bavail, bsize } = statfsSync(folder);
  const freeMb = Math.floor((bavail * bsize) / 1e6);
  return freeMb < roomMb
    ? `${folder}: received ${freeMb} MB of free disk, expected at least ${roomMb} MB`
    : undefined;
}

/** Stops a build that could not be written to its end. */
export const outputFolder = (): AstroIntegration => {
  let folder = '';
  return {
    name: 'output-folder',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        const fault = outputFault(folder);
        if (fault) throw plainError(fault);
      },
    },
  };
};
