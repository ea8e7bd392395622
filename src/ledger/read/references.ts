// What only the whole ledger shows: references from one entry to another, ids within an entry.
import type { Ledger } from '../schema/ledger.ts';

/** Ids of figures that stand twice in one entry. */
export const repeatedFigures = (ledger: Ledger): string[] =>
  [...ledger.claims.values(), ...ledger.evidence.values()].flatMap(({ id, figures }) => {
    const ids = figures.flatMap((figure) => figure.id ?? []);
    return [...new Set(ids.filter((figureId, index) => ids.indexOf(figureId) !== index))].map(
      (figureId) => `seeds: ${id}: field figures.id: received ${figureId} twice, expected distinct ids`,
    );
  });

/** References from one entry to another that does not exist. */
export function danglingReferences(ledger: Ledger): string[] {
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
