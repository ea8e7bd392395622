// Editions as pages and the feed show them.
import { linePath } from './ledgerParts.ts';

/** Anchor of a change on the page of editions. */
export const changeId = (date: string, place: number): string => `change-${date}-${place + 1}`;

/** Path of a line or a promise under the language. */
export const idPath = (id: string): string =>
  id.startsWith('W-') ? `evidence/promises/#${id}` : linePath(id);
