// Every computed figure of the site: where it stands, what it models, and what it rests on.
import { hubDelayEntry } from '../hubDelay/hubDelayEntry.ts';
import { ifChainEntry } from '../ifChain/ifChainEntry.ts';
import { nettingEntry } from '../netting/nettingEntry.ts';
import type { FigureEntry } from './entry.ts';

export const catalogue: readonly FigureEntry[] = [hubDelayEntry, nettingEntry, ifChainEntry];

/** Throws where no figure has this id. */
export function entryOf(id: string): FigureEntry {
  const found = catalogue.find((entry) => entry.id === id);
  if (!found)
    throw new Error(
      `figure: field id: received ${id}, expected one of ${catalogue.map((entry) => entry.id).join(', ')}`,
    );
  return found;
}
