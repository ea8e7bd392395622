// After the pages are written: links led to the language that has their page, one stylesheet per page, no idle hash in its policy, and no script or style that no page uses.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SiteLanguage } from '../../ledger/read/languages.ts';
import { leadLinksAcross } from './linksAcross.ts';
import { filesOf, reachedFrom } from './reach.ts';
import { tidyPages } from './tidyPages.ts';

/** Deletes the files of `assets` that no page leads to; returns their paths. */
export function dropUnused(folder: string, base: string, assets: string): string[] {
  const files = filesOf(folder);
  const pages = files.filter((path) => path.endsWith('.html'));
  const reached = reachedFrom(pages, folder, base, assets);
  const unused = files.filter((path) => path.startsWith(`${assets}/`) && !reached.has(path));
  for (const path of unused) rmSync(join(folder, path));
  return unused;
}

export const tidySite = (assets: string, languages: readonly SiteLanguage[]): AstroIntegration => {
  let base = '/';
  return {
    name: 'tidy-site',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        leadLinksAcross(folder, base.endsWith('/') ? base : `${base}/`, languages);
        tidyPages(folder, base, assets);
        const unused = dropUnused(folder, base, assets);
        if (unused.length > 0)
          logger.info(`${unused.length} scripts and styles that no page uses are left out`);
      },
    },
  };
};
