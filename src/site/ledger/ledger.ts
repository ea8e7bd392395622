// The ledger and the glossary as pages read them, once per build.

import * as status from '../../ledger/cite/status.ts';
import { readGlossary, readLanguages } from '../../ledger/read/readContent.ts';
import { readLedger } from '../../ledger/read/readLedger.ts';
import type { ClaimStatus } from '../../ledger/schema/status.ts';

export const ledger = readLedger('seeds');
export const glossary = readGlossary('content');

/** All languages, and codes of those whose texts are all there, in the order in which they are offered. */
export const siteLanguages = readLanguages('content');
export const completeLanguages: readonly string[] = siteLanguages
  .filter(({ fallback }) => fallback === undefined)
  .map(({ code }) => code);

export const statusOf = (id: string): ClaimStatus => status.statusOf(ledger, id);
export const weakestStatus = (ids: readonly string[]): ClaimStatus => status.weakestStatus(ledger, ids);
