// Which lines of the ledger a reader asks for: read from an address whatever it holds, matched, and written back.
import { foldLine } from '../../../text/analysis/fold.ts';

export const filterKeys = ['part', 'status', 'verdict'] as const;
type FilterKey = (typeof filterKeys)[number];

/** Empty where nothing is asked. */
export type LedgerChoice = Record<FilterKey | 'q', string>;
export type LedgerLine = Record<FilterKey, string> & {
  /** Folded. */
  text: string;
};

/** Letters of a search that are looked for; nobody types more. */
export const MOST_LETTERS = 200;

/** What an address asks for, of what the page offers; what it does not offer is not asked. Of a key given twice the last stands. */
export function choiceInAddress(
  search: string,
  offered: Readonly<Record<FilterKey, readonly string[]>>,
): LedgerChoice {
  const query = new URLSearchParams(search);
  const asked = (key: FilterKey): string =>
    query.getAll(key).findLast((value) => offered[key].includes(value)) ?? '';
  const q = query.getAll('q').at(-1)?.trim().slice(0, MOST_LETTERS) ?? '';
  return { part: asked('part'), status: asked('status'), verdict: asked('verdict'), q };
}

/** Whether a line answers the choice. */
export function fitsChoice({ q, ...filters }: LedgerChoice): (line: LedgerLine) => boolean {
  const words = foldLine(q.slice(0, MOST_LETTERS)).split(/\s+/);
  return (line) =>
    filterKeys.every((key) => filters[key] === '' || filters[key] === line[key]) &&
    words.every((word) => line.text.includes(word));
}

/** The address with the choice in its query; other keys stay. */
export function addressWithChoice(href: string, choice: LedgerChoice): string {
  const address = new URL(href);
  for (const [key, value] of Object.entries(choice)) {
    if (value === '') address.searchParams.delete(key);
    else address.searchParams.set(key, value);
  }
  return address.href;
}
