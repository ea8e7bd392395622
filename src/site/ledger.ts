// The ledger and the glossary as pages read them, once per build.

import { readGlossary } from '../ledger/read/readContent.ts';
import { readLedger } from '../ledger/read/readLedger.ts';
import type { ClaimStatus } from '../ledger/schema/status.ts';

export const ledger = readLedger('seeds');
export const glossary = readGlossary('content');

/** Status under which an id is shown: arithmetic of ours is analysis. Throws where the id does not exist. */
export function statusOf(id: string): ClaimStatus {
  if (ledger.derived.has(id)) return 'analysis';
  const entry = ledger.claims.get(id) ?? ledger.evidence.get(id);
  if (!entry) throw new Error(`unknown ledger id: received ${id}, expected one of seeds/`);
  return entry.status;
}

/** The weakest status of several: a figure is as sure as its least sure source. */
export function weakestStatus(ids: readonly string[]): ClaimStatus {
  const order: ClaimStatus[] = [
    'speculative',
    'opinion',
    'analysis',
    'announced',
    'reported',
    'documented',
    'in-service',
  ];
  const statuses = ids.map(statusOf);
  return order.find((status) => statuses.includes(status)) ?? 'speculative';
}
