// A ledger of a few entries, for tests that vary one of them.

import type { Claim } from '../../../src/ledger/schema/article.ts';
import type { Derived } from '../../../src/ledger/schema/derived.ts';
import type { Ledger } from '../../../src/ledger/schema/ledger.ts';

const words = { en: 'A statement.', ar: 'قول.' };

export const claimOf = (id: string, fields: Partial<Claim> = {}): Claim => ({
  id,
  paragraph: 1,
  kind: 'figure',
  status: 'announced',
  statement: words,
  figures: [],
  entities: [],
  conflicts: [],
  ...fields,
});

export const derivedOf = (id: string, value: number): Derived => ({
  id,
  formula: 'sum',
  inputs: [value],
  value,
  unit: 'MW',
  decimals: 0,
  statement: words,
});

export const ledgerOf = (claims: Claim[], derived: Derived[] = []): Ledger => ({
  articles: [],
  claims: new Map(claims.map((entry) => [entry.id, entry])),
  evidence: new Map(),
  derived: new Map(derived.map((entry) => [entry.id, entry])),
  conflicts: new Map(),
  promises: new Map(),
  withoutPromise: new Map(),
  editions: [],
  happened: [],
  subjects: new Map(),
});
