// How sure what stands under ledger ids is.
import type { Ledger } from '../schema/ledger.ts';
import type { ClaimStatus } from '../schema/status.ts';

/** From the least sure to the surest. */
const bySureness: readonly ClaimStatus[] = [
  'speculative',
  'opinion',
  'analysis',
  'announced',
  'reported',
  'documented',
  'in-service',
];

/** Status under which an id is shown: arithmetic of ours is analysis. Throws where the id does not exist. */
export function statusOf(ledger: Ledger, id: string): ClaimStatus {
  if (ledger.derived.has(id)) return 'analysis';
  const entry = ledger.claims.get(id) ?? ledger.evidence.get(id);
  if (!entry) throw new Error(`unknown ledger id: received ${id}, expected one of seeds/`);
  return entry.status;
}

/** The status of the least sure of several entries: a figure is as sure as that. Throws where there is none. */
export function weakestStatus(ledger: Ledger, ids: readonly string[]): ClaimStatus {
  const statuses = new Set(ids.map((id) => statusOf(ledger, id)));
  const weakest = bySureness.find((status) => statuses.has(status));
  if (!weakest) throw new Error('weakest status: received no id, expected at least one');
  return weakest;
}
