// Reads the whole ledger from a `seeds` folder and checks that ids are unique and that references lead somewhere.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SeedError } from '../../seeds/seedError.ts';
import { readYaml } from '../../seeds/yaml/readYaml.ts';
import { type ArticleAbout, article, type Claim } from '../schema/article.ts';
import { type Conflict, conflicts } from '../schema/conflict.ts';
import { type Derived, derived } from '../schema/derived.ts';
import { type Edition, editions } from '../schema/edition.ts';
import { type Evidence, evidence } from '../schema/evidence.ts';
import { type Happened, timeline } from '../schema/happened.ts';
import { type Promised, promiseFile } from '../schema/promise.ts';

export interface Ledger {
  articles: ArticleAbout[];
  claims: Map<string, Claim>;
  evidence: Map<string, Evidence>;
  derived: Map<string, Derived>;
  conflicts: Map<string, Conflict>;
  promises: Map<string, Promised>;
  /** Announced entries that promise nothing by themselves, and why. */
  withoutPromise: Map<string, string>;
  editions: Edition[];
  happened: Happened[];
  /** Ids of evidence by the name of their file. */
  subjects: Map<string, string[]>;
}

const yamlFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : [];

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
  const attempt = (read: () => void): void => {
    try {
      read();
    } catch (cause) {
      if (!(cause instanceof SeedError)) throw cause;
      faults.push(cause.message);
    }
  };
  for (const name of yamlFiles(join(seedsFolder, 'articles')))
    attempt(() => {
      const file = `seeds/articles/${name}`;
      const parsed = readYaml(join(seedsFolder, 'articles', name), file, article);
      ledger.articles.push(parsed.article);
      const foreign = parsed.claims.filter((entry) => !entry.id.startsWith(`${parsed.article.id}-`));
      faults.push(
        ...foreign.map(
          (entry) =>
            `${file}: ${entry.id}: field id: received ${entry.id}, expected the prefix ${parsed.article.id}-`,
        ),
      );
      addUnique(ledger.claims, parsed.claims, file);
    });
  for (const name of yamlFiles(join(seedsFolder, 'evidence')))
    attempt(() => {
      const file = `seeds/evidence/${name}`;
      const entries = readYaml(join(seedsFolder, 'evidence', name), file, evidence).evidence;
      addUnique(ledger.evidence, entries, file);
      ledger.subjects.set(
        name.replace('.yaml', ''),
        entries.map(({ id }) => id),
      );
    });
  for (const name of yamlFiles(join(seedsFolder, 'promises')))
    attempt(() => {
      const file = `seeds/promises/${name}`;
      const parsed = readYaml(join(seedsFolder, 'promises', name), file, promiseFile);
      const article = name.replace('.yaml', '');
      addUnique(
        ledger.promises,
        parsed.promises.map((promise) => ({ ...promise, article })),
        file,
      );
      for (const { id, because } of parsed.withoutPromise) ledger.withoutPromise.set(id, because);
    });
  attempt(() =>
    addUnique(
      ledger.derived,
      readYaml(join(seedsFolder, 'derived.yaml'), 'seeds/derived.yaml', derived),
      'seeds/derived.yaml',
    ),
  );
  attempt(() =>
    addUnique(
      ledger.conflicts,
      readYaml(join(seedsFolder, 'conflicts.yaml'), 'seeds/conflicts.yaml', conflicts),
      'seeds/conflicts.yaml',
    ),
  );
  attempt(() => {
    ledger.editions = readYaml(join(seedsFolder, 'editions.yaml'), 'seeds/editions.yaml', editions).editions;
  });
  attempt(() => {
    ledger.happened = readYaml(join(seedsFolder, 'timeline.yaml'), 'seeds/timeline.yaml', timeline).happened;
  });
  if (faults.length === 0) faults.push(...repeatedFigures(ledger), ...danglingReferences(ledger));
  if (faults.length > 0) throw new SeedError(faults.join('\n'));
  return ledger;
}

/** Ids of figures that stand twice in one entry. */
const repeatedFigures = (ledger: Ledger): string[] =>
  [...ledger.claims.values(), ...ledger.evidence.values()].flatMap(({ id, figures }) => {
    const ids = figures.flatMap((figure) => figure.id ?? []);
    return [...new Set(ids.filter((figureId, index) => ids.indexOf(figureId) !== index))].map(
      (figureId) => `seeds: ${id}: field figures.id: received ${figureId} twice, expected distinct ids`,
    );
  });

/** References from one entry to another that does not exist. */
function danglingReferences(ledger: Ledger): string[] {
  const faults: string[] = [];
  const known = (id: string): boolean =>
    ledger.claims.has(id) || ledger.evidence.has(id) || ledger.derived.has(id);
  for (const entry of [...ledger.claims.values(), ...ledger.evidence.values()])
    for (const id of entry.conflicts)
      if (!ledger.conflicts.has(id))
        faults.push(
          `seeds: ${entry.id}: field conflicts: received ${id}, expected an id of seeds/conflicts.yaml`,
        );
  for (const entry of ledger.conflicts.values())
    for (const id of entry.claims)
      if (!known(id))
        faults.push(
          `seeds/conflicts.yaml: ${entry.id}: field claims: received ${id}, expected a claim or evidence id`,
        );
  for (const entry of ledger.derived.values())
    for (const input of entry.inputs)
      if (typeof input === 'string' && !input.startsWith('P-') && !known(input.split('#')[0] ?? ''))
        faults.push(
          `seeds/derived.yaml: ${entry.id}: field inputs: received ${input}, expected an existing id`,
        );
  return faults;
}
