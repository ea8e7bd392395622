// Numbers of source notes: each ledger id is numbered at its first use on the page.
import type { Body } from '../read/body.ts';

export interface PageNotes {
  /** Ids in order of first use. */
  ids: readonly string[];
  numberOf: ReadonlyMap<string, number>;
  /** Ids that have been cited so far, as the page is written. */
  used: Set<string>;
}

/** The notes of a page whose body cites these ids. */
export const notesOf = ({ cited }: Pick<Body, 'cited'>): PageNotes => ({
  ids: cited,
  numberOf: new Map(cited.map((id, index) => [id, index + 1])),
  used: new Set(),
});

/** Number of the note of `id`. Throws where the page's body does not cite it: its marker would lead nowhere. */
export function noteNumber(notes: PageNotes, id: string): number {
  const number = notes.numberOf.get(id);
  if (number === undefined)
    throw new Error(
      `note of ${id}: received an id that the page's MDX does not cite, expected one of ${notes.ids.join(', ') || 'none'}`,
    );
  return number;
}

/** Whether `id` is cited here for the first time; it is not when asked again. */
export function isFirstUse({ used }: PageNotes, id: string): boolean {
  if (used.has(id)) return false;
  used.add(id);
  return true;
}
