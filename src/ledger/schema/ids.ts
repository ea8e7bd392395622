// Identifiers of the ledger: `003-phase1-40mw`, `E-…`, `D-…`, `P-…`, `C29`.
import { z } from 'zod';

const tail = '[a-z0-9]+(?:-[a-z0-9]+)*';

export const claimId = z.string().regex(new RegExp(`^\\d{3}-${tail}$`), 'an id such as 003-phase1-40mw');
export const evidenceId = z.string().regex(new RegExp(`^E-${tail}$`), 'an id such as E-naver-13june');
export const derivedId = z.string().regex(new RegExp(`^D-${tail}$`), 'an id such as D-gpus-40mw');
export const conflictId = z.string().regex(/^C\d{2}$/, 'an id such as C29');
export const glossaryId = z.string().regex(new RegExp(`^${tail}$`), 'a glossary id such as data-centre');

/** An input of a derived number: a ledger or parameter id, `#2` for its second figure, or a pure count. */
export const derivedInput = z.union([
  z.number(),
  z
    .string()
    .regex(
      new RegExp(`^(?:\\d{3}-|[EDP]-)${tail}(?:#[1-9])?$`),
      'a claim, evidence, parameter or derived id, with #2 for its second figure',
    ),
]);
