// Pagefind behind the interface that the query asks: one call for each stem, answers kept.
import type { SearchIndex } from '../query/answer.ts';
import type { Hit } from '../query/score.ts';
import { isNumber } from '../vocabulary.ts';

interface PagefindResults {
  results: { id: string; score: number; words: number[] }[];
}

export interface Pagefind {
  createInstance: (options: Record<string, unknown>) => {
    init: () => Promise<void>;
    search: (
      term: string | null,
      options?: { filters: Record<string, string[]> },
    ) => Promise<PagefindResults>;
  };
}

/** Found by trial on the development queries: `t` is the heading, `k` what a section is about without showing it. */
const ranking = {
  metaWeights: { t: 1.5, k: 1.5, title: 0 },
  pageLength: 0.5,
  termSaturation: 0.8,
  diacriticSimilarity: 0,
};

/**
 * Opens the index in `folder`. `release` names this build, so that no stale list of files is read; `nameOf` a stem in the
 * index.
 */
export async function openIndex(
  pagefind: Pagefind,
  folder: string,
  release: string,
  nameOf: (stem: string) => string,
): Promise<SearchIndex> {
  const instance = pagefind.createInstance({
    basePath: folder,
    baseUrl: '/',
    noWorker: true,
    metaCacheTag: release,
    ranking,
  });
  await instance.init();
  const hits = new Map<string, Promise<ReadonlyMap<string, Hit>>>();
  const sets = new Map<string, Promise<ReadonlySet<string>>>();

  async function search(stem: string): Promise<ReadonlyMap<string, Hit>> {
    const { results } = await instance.search(nameOf(stem));
    // The vocabulary lists only stems of the index, and no numbers: an empty answer means that a file is missing or broken.
    if (results.length === 0 && !isNumber(stem))
      throw new Error(`The search index lacks ${stem}, which its vocabulary lists.`);
    return new Map(results.map(({ id, score, words }) => [id, { score, places: words }]));
  }

  async function filter(name: string, value: string): Promise<ReadonlySet<string>> {
    const { results } = await instance.search(null, { filters: { [name]: [value] } });
    return new Set(results.map(({ id }) => id));
  }

  function kept<Value>(
    map: Map<string, Promise<Value>>,
    key: string,
    make: () => Promise<Value>,
  ): Promise<Value> {
    const known = map.get(key) ?? make();
    map.set(key, known);
    return known;
  }

  return {
    find: (stem) => kept(hits, stem, () => search(stem)),
    having: (name, value) => kept(sets, `${name} ${value}`, () => filter(name, value)),
  };
}
