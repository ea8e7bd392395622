// The whole ledger, as it is read and checked.
import type { ArticleAbout, Claim } from './article.ts';
import type { Conflict } from './conflict.ts';
import type { Derived } from './derived.ts';
import type { Edition } from './edition.ts';
import type { Evidence } from './evidence.ts';
import type { Happened } from './happened.ts';
import type { Promised } from './promise.ts';

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
