// One rule for what is documented: an official text or a public record shows it, and the entry's address leads there.
import type { Ledger } from '../schema/ledger.ts';
import type { Sources } from '../schema/sources.ts';
import type { ClaimStatus } from '../schema/status.ts';

/** Statuses that say that something is so, and not only that somebody says it. */
const proven: readonly ClaimStatus[] = ['documented', 'in-service'];

const isUnder = (host: string, other: string): boolean => host === other || host.endsWith(`.${other}`);

/**
 * Faults of statuses against sources. What an official text shows is not merely reported; what it plans stays announced.
 * A claim is what an article says, so it never is documented: the text that proves it has an entry of its own.
 */
export function checkStatuses(ledger: Ledger, { official, refused }: Sources): string[] {
  const faults: string[] = [];
  for (const { id, status } of ledger.claims.values())
    if (proven.includes(status))
      faults.push(
        `seeds/articles: ${id}: field status: received ${status}, expected another: an article is no official text, give the text that shows it an entry in seeds/evidence`,
      );
  for (const { id, status, url } of ledger.evidence.values()) {
    const { host } = new URL(url);
    const source = official.find((entry) => isUnder(host, entry.host));
    const bad = refused.find((entry) => isUnder(host, entry.host));
    if (bad)
      faults.push(`seeds/evidence: ${id}: field url: received ${host}, expected another host (${bad.why})`);
    if (!source && proven.includes(status))
      faults.push(
        `seeds/evidence: ${id}: field status: received ${status}, expected reported, since ${host} is not among the official hosts of seeds/sources.yaml`,
      );
    if (source && status === 'reported')
      faults.push(
        `seeds/evidence: ${id}: field status: received reported, expected documented, since ${host} is ${source.body}`,
      );
  }
  for (const { host, body } of official)
    if (![...ledger.evidence.values()].some(({ url }) => isUnder(new URL(url).host, host)))
      faults.push(`seeds/sources.yaml: official: ${host} (${body}): no entry of seeds/evidence leads there`);
  return faults;
}
