// Indexes the finished site for search.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type ReadPage, readPage } from '../../search/index/readPage.ts';
import { countTerms, recordsOf, type TranslatedPage } from '../../search/index/records.ts';
import { writeIndex } from '../../search/index/writeIndex.ts';
import { completeLanguages, siteLanguages } from '../../site/ledger/ledger.ts';

const notSearched = '404/';
/** Pages that are lists of what is searched by itself, a figure that its explainer holds, part of a lesson, or rows of numbers: found by their names. */
const lists =
  /^(|search\/|glossary\/|evidence\/.*|timeline\/|figures\/.*|lesson\/.*|method\/(?:runs|symbols)\/|challenges\/|teach\/worksheet\/)$/;

/** A page up to the end of its title: all that a list is found by. */
function beginningOf(html: string): string {
  const end = html.indexOf('</h1>');
  return end === -1 ? html : html.slice(0, end);
}

function read(file: string, isList: boolean): ReadPage {
  const html = readFileSync(file, 'utf8');
  return readPage(isList ? beginningOf(html) : html);
}

/**
 * Pages that exist under one path in every language whose texts are all there, explainers first. A language whose texts are not all
 * there shows its own where it has the page: results are found by the texts of the others.
 */
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
    .map(({ file, path }) => {
      const isList = lists.test(path);
      const pages = siteLanguages
        .map(({ code }) => [code, join(dist, code, file)] as const)
        .filter(([, page]) => existsSync(page))
        .map(([code, page]) => [code, read(page, isList)] as const);
      return { path, isList, inLanguages: new Map(pages) };
    });
}

/** Adds `pagefind/` with index, vocabulary and texts to the site in `dist`; returns the number of records. */
export function indexSite(dist: string): Promise<number> {
  const pages = translatedPages(dist);
  return writeIndex(recordsOf(pages), join(dist, 'pagefind'), countTerms(pages));
}
