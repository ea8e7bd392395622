// Builds the search index of the finished site, as a step of the build.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const started = performance.now();
      // Only now: it reads the ledger, whose files the content check has parsed meanwhile.
      const { indexSite } = await import('./finished/indexSite.ts');
      const count = await indexSite(fileURLToPath(dir));
      logger.info(`${count} records in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    },
  },
});
