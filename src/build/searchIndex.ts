// Builds the search index of the finished site, as a step of the build.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPage } from '../search/index/readPage.ts';
import { countTerms, recordsOf, type TranslatedPage } from '../search/index/records.ts';
import { writeIndex } from '../search/index/writeIndex.ts';
import { completeLanguages } from '../site/ledger/ledger.ts';

const notSearched = '404/';
/** Pages that are lists of what is searched by itself, a figure that its explainer holds, or part of a lesson: found by their names. */
const lists =
  /^(|search\/|glossary\/|evidence\/.*|timeline\/|figures\/.*|lesson\/.*|challenges\/|teach\/worksheet\/)$/;

/** Pages that exist under one path in every language whose texts are all there, explainers first. */
export function translatedPages(dist: string): TranslatedPage[] {
  const [first = '', ...others] = completeLanguages;
  const files = readdirSync(join(dist, first), { recursive: true, encoding: 'utf8' });
  return files
    .filter(
      (file) => file.endsWith('index.html') && others.every((code) => existsSync(join(dist, code, file))),
    )
    .map((file) => ({
      file,
      path: file
        .split(sep)
        .join('/')
        .replace(/index\.html$/, ''),
    }))
    .filter(({ path }) => path !== notSearched)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ file, path }) => ({
      path,
      isList: lists.test(path),
      inLanguages: new Map(
        completeLanguages.map((code) => [code, readPage(readFileSync(join(dist, code, file), 'utf8'))]),
      ),
    }));
}

/** Adds `pagefind/` with index, vocabulary and texts to the built site. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const dist = fileURLToPath(dir);
      const started = performance.now();
      const pages = translatedPages(dist);
      const count = await writeIndex(recordsOf(pages), join(dist, 'pagefind'), countTerms(pages));
      logger.info(`${count} records in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    },
  },
});
