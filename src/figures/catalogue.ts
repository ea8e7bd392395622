// Every computed figure of the site: where it stands, what it models, and what it rests on.
import { amdahlEntry } from './amdahl/amdahlEntry.ts';
import { cleanBudgetEntry } from './cleanBudget/cleanBudgetEntry.ts';
import { dakhlaStorageEntry } from './dakhlaStorage/dakhlaStorageEntry.ts';
import { dueDatesEntry } from './dueDates/dueDatesEntry.ts';
import { eveningStoreEntry } from './eveningStore/eveningStoreEntry.ts';
import { graduatesEntry } from './graduates/graduatesEntry.ts';
import type { FigureEntry } from './grammar/entry.ts';
import { hubDelayEntry } from './hubDelay/hubDelayEntry.ts';
import { ifChainEntry } from './ifChain/ifChainEntry.ts';
import { moneyScaleEntry } from './moneyScale/moneyScaleEntry.ts';
import { nettingEntry } from './netting/nettingEntry.ts';
import { ownDeviceEntry } from './ownDevice/ownDeviceEntry.ts';
import { racksEntry } from './racks/racksEntry.ts';
import { satelliteEntry } from './satellite/satelliteEntry.ts';
import { sovereigntyEntry } from './sovereignty/sovereigntyEntry.ts';
import { straitEntry } from './strait/straitEntry.ts';
import { weatherYearEntry } from './weatherYear/weatherYearEntry.ts';

export const catalogue: readonly FigureEntry[] = [
  racksEntry,
  dueDatesEntry,
  straitEntry,
  sovereigntyEntry,
  moneyScaleEntry,
  graduatesEntry,
  amdahlEntry,
  ownDeviceEntry,
  hubDelayEntry,
  nettingEntry,
  ifChainEntry,
  satelliteEntry,
  weatherYearEntry,
  dakhlaStorageEntry,
  eveningStoreEntry,
  cleanBudgetEntry,
];

/** Throws where no figure has this id. */
export function entryOf(id: string): FigureEntry {
  const found = catalogue.find((entry) => entry.id === id);
  if (!found)
    throw new Error(
      `figure: field id: received ${id}, expected one of ${catalogue.map((entry) => entry.id).join(', ')}`,
    );
  return found;
}
