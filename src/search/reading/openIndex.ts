// The index behind the interface that the query asks: one call for each stem, each file asked for once, scores by BM25.
import type { SearchIndex } from '../query/answer.ts';
import { type Hit, rarity } from '../query/score.ts';
import { isNumber } from '../vocabulary.ts';
import { type IndexList, readFilter, readList, readWords } from './indexFiles.ts';
import { stemScorer } from './stemScore.ts';

/** A file of the index folder. Rejects where it does not come. */
export type GetFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** `value` of each key, made once; one that fails is made again when it is asked for again. */
function once<Value>(make: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    kept.set(key, value);
    value.catch(() => kept.delete(key));
    return value;
  };
}

/** The file that holds a word, if any does. */
function fileOf(word: string, { files }: IndexList): string | undefined {
  let [low, high] = [0, files.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last, file] = files[middle] as IndexList['files'][number];
    if (word < first) high = middle - 1;
    else if (word > last) low = middle + 1;
    else return file;
  }
  return undefined;
}

/** Opens the index whose files `get` brings, the first of them at `path`. `nameOf` is a stem in the index. */
export async function openIndex(
  get: GetFile,
  path: string,
  nameOf: (stem: string) => string,
): Promise<SearchIndex> {
  const list = await readList(await get(path));
  const { records } = list;
  const scoreOf = stemScorer(list);
  const wordsOf = once(async (file) => readWords(await get(`index/${file}.pf_index`)));
  const filterOf = once(async (file) => readFilter(await get(`filter/${file}.pf_filter`)));

  async function hitsOf(stem: string): Promise<ReadonlyMap<string, Hit>> {
    const name = nameOf(stem);
    const file = fileOf(name, list);
    const postings = file === undefined ? undefined : (await wordsOf(file)).get(name);
    // The vocabulary lists only stems of the index, and no numbers: an empty answer means that a file is missing or broken.
    if (!postings && !isNumber(stem))
      throw new Error(`The search index lacks ${stem}, which its vocabulary lists.`);
    const tells = rarity(postings?.length ?? 0, records.length);
    return new Map(
      (postings ?? []).map((posting): [string, Hit] => [
        records[posting.record]?.[0] ?? '',
        { score: tells * scoreOf(posting), places: posting.places },
      ]),
    );
  }

  return {
    find: hitsOf,
    having: async (filter, value) => {
      const file = list.filters.find(([name]) => name === filter)?.[1];
      const numbers = file === undefined ? undefined : (await filterOf(file)).get(value);
      return new Set(numbers?.map((number) => records[number]?.[0] ?? ''));
    },
  };
}
