// Reads the whole ledger from a `seeds` folder and checks that ids are unique and that references lead somewhere.
import type { z } from 'zod';
import { SeedError } from '../../seeds/seedError.ts';
import { article } from '../schema/article.ts';
import { conflicts } from '../schema/conflict.ts';
import { derived } from '../schema/derived.ts';
import { editions } from '../schema/edition.ts';
import { evidence } from '../schema/evidence.ts';
import { timeline } from '../schema/happened.ts';
import type { Ledger } from '../schema/ledger.ts';
import { promiseFile } from '../schema/promise.ts';
import { danglingReferences, repeatedFigures } from './references.ts';
import { filesOf } from './seedFiles.ts';

type ArticleFile = z.infer<typeof article>;

function addUnique<Entry extends { id: string }>(
  into: Map<string, Entry>,
  entries: Entry[],
  file: string,
): void {
  for (const entry of entries) {
    if (into.has(entry.id))
      throw new SeedError(`${file}: ${entry.id}: field id: received an id used before, expected a new one`);
    into.set(entry.id, entry);
  }
}

/** Reads `seedsFolder`; throws one SeedError that lists every fault found. */
export function readLedger(seedsFolder: string): Ledger {
  const ledger: Ledger = {
    articles: [],
    claims: new Map(),
    evidence: new Map(),
    derived: new Map(),
    conflicts: new Map(),
    promises: new Map(),
    withoutPromise: new Map(),
    editions: [],
    happened: [],
    subjects: new Map(),
  };
  const faults: string[] = [];
  const { file, folder } = filesOf(seedsFolder, faults);
  folder('articles', article, (content, path) => {
    ledger.articles.push(content.article);
    faults.push(...foreignIds(content, path));
    addUnique(ledger.claims, content.claims, path);
  });
  folder('evidence', evidence, ({ evidence: entries }, path, name) => {
    addUnique(ledger.evidence, entries, path);
    ledger.subjects.set(
      name,
      entries.map(({ id }) => id),
    );
  });
  folder('promises', promiseFile, ({ promises, withoutPromise }, path, name) => {
    addUnique(
      ledger.promises,
      promises.map((promise) => ({ ...promise, article: name })),
      path,
    );
    for (const { id, because } of withoutPromise) ledger.withoutPromise.set(id, because);
  });
  file('derived.yaml', derived, (entries, path) => addUnique(ledger.derived, entries, path));
  file('conflicts.yaml', conflicts, (entries, path) => addUnique(ledger.conflicts, entries, path));
  file('editions.yaml', editions, (content) => {
    ledger.editions = content.editions;
  });
  file('timeline.yaml', timeline, ({ happened }) => {
    ledger.happened = happened;
  });
  if (faults.length === 0) faults.push(...repeatedFigures(ledger), ...danglingReferences(ledger));
  if (faults.length > 0) throw new SeedError(faults.join('\n'));
  return ledger;
}

const foreignIds = ({ article: { id: prefix }, claims }: ArticleFile, path: string): string[] =>
  claims
    .filter(({ id }) => !id.startsWith(`${prefix}-`))
    .map(({ id }) => `${path}: ${id}: field id: received ${id}, expected the prefix ${prefix}-`);
