// Identifiers of the ledger: `003-phase1-40mw`, `E-…`, `D-…`, `P-…`, `C29`, and `W-…` for a word given, a promise.
import { z } from 'zod';

const tail = '[a-z0-9]+(?:-[a-z0-9]+)*';

export const claimId = z.string().regex(new RegExp(`^\\d{3}-${tail}$`), 'an id such as 003-phase1-40mw');
export const evidenceId = z.string().regex(new RegExp(`^E-${tail}$`), 'an id such as E-naver-13june');
export const derivedId = z.string().regex(new RegExp(`^D-${tail}$`), 'an id such as D-gpus-40mw');
export const conflictId = z.string().regex(/^C\d{2}$/, 'an id such as C29');
export const promiseId = z.string().regex(new RegExp(`^W-${tail}$`), 'an id such as W-first-phase');
export const glossaryId = z.string().regex(new RegExp(`^${tail}$`), 'a glossary id such as data-centre');

export const figureId = z.string().regex(new RegExp(`^${tail}$`), 'an id such as first-phase');

/** A figure of the ledger: the id of an entry that states one, or of an entry and one of its figures. */
export const figureReference = new RegExp(`^(\\d{3}-${tail}|[EDP]-${tail})(?:#(${tail}))?$`);

/** An input of a derived number: a ledger or parameter id, `#` and the id of one of its figures, or a pure count. */
export const derivedInput = z.union([
  z.number(),
  z
    .string()
    .regex(
      figureReference,
      'a claim, evidence, parameter or derived id, with #first-phase for one figure of several',
    ),
]);
