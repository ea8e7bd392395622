// Graded queries of test/search, each with a judge that needs no browser: is what comes first right?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { translatedPages } from '../../build/finished/indexSite.ts';
import { recordsOf } from '../../search/index/records.ts';
import type { RecordKind } from '../../search/recordId.ts';

export interface GradedQuery {
  set: string;
  q: string;
  /** Whether the answer is right, by the ids of its records. */
  isRight: (ids: readonly string[]) => boolean;
  /** What the first of `ids` leads to, for whoever reads what was missed. */
  firstOf: (ids: readonly string[]) => string;
}

interface Development {
  q: string;
  articles: string[];
}
interface FirstThing {
  q: string;
  first: string[];
}
/** By set, language of the page and query. */
type Readers = Record<string, Record<string, Record<string, string[]>>>;

/** The queries of all files under `root`, for the site that is built there. */
export function gradedQueries(root: string): GradedQuery[] {
  const records = recordsOf(translatedPages(join(root, 'dist')));
  const byId = new Map(records.map((record) => [record.id, record]));
  const read = (name: string): string => readFileSync(join(root, 'test/search/queries', name), 'utf8');
  const isOf = (id: string | undefined, wanted: string): boolean => {
    const record = byId.get(id ?? '');
    if (!record) return false;
    if (/^\d{3}$/.test(wanted)) return record.articles.includes(wanted);
    return wanted === '' ? record.path === '' : record.path.startsWith(wanted);
  };
  const firstKind = (ids: readonly string[], kind: RecordKind): string | undefined =>
    ids.find((id) => byId.get(id)?.kind === kind);
  const firstOf = (ids: readonly string[]): string => byId.get(ids[0] ?? '')?.path ?? 'nothing';
  const firstThing = (set: string, q: string, first: readonly string[]): GradedQuery => ({
    set,
    q,
    firstOf,
    isRight: (ids) => (first.length === 0 ? ids.length === 0 : first.some((wanted) => isOf(ids[0], wanted))),
  });
  return [
    ...(JSON.parse(read('queries.json')) as Development[]).map(({ q, articles }) => ({
      set: 'development',
      q,
      firstOf,
      isRight: (ids: readonly string[]) =>
        articles.length === 0
          ? ids.length === 0
          : articles.some((article) => isOf(firstKind(ids, 'section'), article)),
    })),
    ...(JSON.parse(read('firstThing.json')) as FirstThing[]).map(({ q, first }) =>
      firstThing('first thing', q, first),
    ),
    ...['readers.yaml', 'fourReaders.yaml']
      .flatMap((name) => Object.entries(parse(read(name)) as Readers))
      .flatMap(([set, byLanguage]) =>
        Object.values(byLanguage).flatMap((queries) =>
          Object.entries(queries).map(([q, first]) => firstThing(set, q, first)),
        ),
      ),
  ];
}
