// Indexes the finished site for search.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { heldApart } from '../../search/index/held.ts';
import { readList } from '../../search/index/readList.ts';
import { readPage } from '../../search/index/readPage.ts';
import { countTerms, recordsOf, type TranslatedPage } from '../../search/index/records.ts';
import { type IndexPart, writeIndex } from '../../search/index/writeIndex.ts';
import { completeLanguages, siteLanguages } from '../../site/ledger/ledger.ts';

const notSearched = '404/';
/** Pages that are lists, a figure that its explainer holds, part of a lesson, or rows of numbers: found by their names, and by the items that are searched nowhere else. */
const lists =
  /^(|search\/|glossary\/|evidence\/.*|timeline\/|figures\/.*|lesson\/.*|method\/(?:runs|symbols)\/|challenges\/|teach\/worksheet\/)$/;

/**
 * Pages that exist under one path in every language whose texts are all there, explainers first. A language whose texts are not all
 * there has its own where it has the page.
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
        .map(([code, page]) => [code, (isList ? readList : readPage)(readFileSync(page, 'utf8'))] as const);
      return { path, isList, inLanguages: new Map(pages) };
    });
}

/** An index in the folder of each language whose texts the shared one does not hold. */
const indexesApart = (pages: TranslatedPage[], folder: string): IndexPart[] =>
  siteLanguages
    .filter(({ fallback }) => fallback !== undefined)
    .map((language) => {
      const held = heldApart(language);
      return { records: recordsOf(pages, held), folder: join(folder, language.code), held };
    });

/** Adds `pagefind/` with indexes, vocabularies and texts to the site in `dist`; returns the number of records. */
export function indexSite(dist: string): Promise<number> {
  const pages = translatedPages(dist);
  const folder = join(dist, 'pagefind');
  return writeIndex(recordsOf(pages), folder, countTerms(pages), indexesApart(pages, folder));
}
