// In dev there is no index of the pages being written: search answers from that of the last build, and says so.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger } from 'astro';
import type { Plugin } from 'vite';

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** The file of the built index that a request asks for; undefined for other requests and for what is not there. */
export function indexFile(outDir: string, base: string, url: string): string | undefined {
  const folder = join(outDir, 'pagefind');
  const start = `${base.replace(/\/$/, '')}/pagefind/`;
  const { pathname } = new URL(url, 'http://localhost');
  if (!pathname.startsWith(start)) return undefined;
  const file = normalize(join(folder, decodeURIComponent(pathname.slice(start.length))));
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Vite's plugin that serves the last build's index, and a sentence that says which build it is. */
export function lastBuildSearch(
  config: Pick<AstroConfig, 'outDir' | 'base'>,
  logger: Pick<AstroIntegrationLogger, 'info'>,
): { note: string; plugin: Plugin } {
  const outDir = fileURLToPath(config.outDir);
  const vocabulary = join(outDir, 'pagefind', 'vocabulary.json');
  const note = existsSync(vocabulary)
    ? `Search answers from the build of ${statSync(vocabulary).mtime.toISOString()}, not from the pages as they are now.`
    : 'Search has no index here before a first build: run npm run build once.';
  return {
    note,
    plugin: {
      name: 'last-build-search',
      configureServer(server) {
        logger.info(note);
        server.middlewares.use((request, response, next) => {
          const file = indexFile(outDir, config.base, request.url ?? '/');
          if (!file) return next();
          response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
          response.end(readFileSync(file));
        });
      },
    },
  };
}
