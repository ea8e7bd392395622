// What search costs at two sizes: the index step, the bytes until the first answer, and those of a query after it.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { ASSETS_FOLDER } from '../../../build/assetsFolder.ts';
import { translatedPages } from '../../../build/finished/indexSite.ts';
import { recordsOf, type SearchRecord } from '../../../search/index/records.ts';
import { writeIndex } from '../../../search/index/writeIndex.ts';
import { answerQuery } from '../../../search/query/answer.ts';
import { openFolder } from '../../search/openFolder.ts';
import { madeUpRecords } from './madeUpPages.ts';

export interface SearchCost {
  name: string;
  records: number;
  indexS: number;
  firstBytes: number;
  /** Mean of the queries after the first. */
  laterBytes: number;
  /** The slowest of the queries, each at its best of five once everything is loaded. */
  warmMs: number;
}

const queries = [
  'مركز بيانات',
  'العقوبات الاقتصادية',
  'batteries',
  'renewable energy',
  'المغرب',
  'satellite villages',
];
/** How many results the dialog shows. */
const shown = 8;

/** The interface of search: loaded once, before the first answer. */
function interfaceBytes(dist: string): number {
  const assets = join(dist, ASSETS_FOLDER);
  const files = readdirSync(assets).filter((name) => /^(dialog|panel|plurals|ar)\..*\.(js|css)$/.test(name));
  return files.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(assets, name))).length, 0);
}

/** Time of the slowest query [ms], each asked five times and counted at its best. */
async function slowestMs(asked: string[], answer: (query: string) => Promise<unknown>): Promise<number> {
  let slowest = 0;
  for (const query of asked) {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round += 1) {
      const started = performance.now();
      await answer(query);
      best = Math.min(best, performance.now() - started);
    }
    slowest = Math.max(slowest, best);
  }
  return slowest;
}

async function measureOne(name: string, records: SearchRecord[], interfaceSize: number): Promise<SearchCost> {
  const folder = mkdtempSync(join(tmpdir(), 'miqyas-search-'));
  try {
    const started = performance.now();
    await writeIndex(records, folder);
    const indexS = (performance.now() - started) / 1000;
    const { bytes, ask, lexicon, index } = await openFolder(folder);
    const totals: number[] = [];
    for (const query of queries) {
      const { ids } = await answerQuery(query, lexicon, index);
      for (const id of ids.slice(0, shown)) ask(`ar/${id}.json`);
      totals.push(bytes());
    }
    const warmMs = await slowestMs(queries, (query) => answerQuery(query, lexicon, index));
    const [first = 0] = totals;
    const laterBytes = ((totals.at(-1) ?? 0) - first) / (queries.length - 1);
    return { name, records: records.length, indexS, firstBytes: first + interfaceSize, laterBytes, warmMs };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Measures the built site in `dist`, and 1,000 made-up pages in its manner. */
export async function measureSearch(dist: string): Promise<SearchCost[]> {
  const real = recordsOf(translatedPages(dist));
  const size = interfaceBytes(dist);
  // A query that names a term leads there, whatever the pages are.
  const terms = real.filter(({ kind }) => kind === 'term');
  return [
    await measureOne('this site', real, size),
    await measureOne('1,000 made-up pages', [...madeUpRecords(1000, real), ...terms], size),
  ];
}
