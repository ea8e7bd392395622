// Which lesson the page opens: the one that its address brings, else the one on this device.
import type { SimulatorSeeds } from '../../../simulator/inputs/settings.ts';
import { lessonInHash, type OwnLesson, readOwnLesson } from '../ownLesson.ts';

export interface OpenedLesson extends OwnLesson {
  /** It came with the address; the device may keep another. */
  isSent: boolean;
  /** Nothing of the lesson on this device had to be left out. */
  isKeptWhole: boolean;
}

/** `kept` is the file on this device. It also stands in for an address whose scenes cannot be used. */
export function openedLesson(hash: string, kept: string | undefined, seeds: SimulatorSeeds): OpenedLesson {
  const sent = lessonInHash(hash, seeds);
  const own: OwnLesson = kept === undefined ? { scenes: [], faults: [] } : readOwnLesson(kept, seeds);
  const isKeptWhole = own.faults.length === 0;
  if (sent && sent.scenes.length > 0) return { ...sent, isSent: true, isKeptWhole };
  return { scenes: own.scenes, faults: [...(sent?.faults ?? []), ...own.faults], isSent: false, isKeptWhole };
}
