// The rack that the reader has chosen in the hall, in words.
import { type Halls, hallOfRack } from '../../../charts/places/hallPicture.ts';
import { stratumMw } from '../../../charts/plane/column/strata.ts';
import { isOneRun } from '../../../model/cluster/site/siteUse.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { View } from '../view.ts';

/** What the halls read of a view. */
export interface HallView extends Pick<View, 'racks' | 'rack' | 'words'> {
  plane: Pick<View['plane'], 'here'>;
}

/** The halls of the moment; `chosen` is held to the racks that stand, and is the first idle rack, or the last, where nothing is chosen. */
export function hallsShown({ racks, rack, plane, words }: HallView): Halls | null {
  const { here } = plane;
  if (!here || racks.racks === 0) return null;
  const installedMw = here.idealMw - stratumMw(here, 'cooling');
  const idleFrom = Math.round(racks.racks * (1 - stratumMw(here, 'idle') / installedMw));
  const last = racks.racks - 1;
  return {
    racks,
    idleFrom,
    chosen: Math.min(rack ?? idleFrom, last),
    words: words.places.pictures.racks,
  };
}

/** By the level of a rack. */
const levelNames = ['fastest', 'faster', 'slower', 'slowest', 'held'] as const;

export function rackInWords(
  { words, language, gpus, plane }: View,
  { racks, idleFrom, chosen }: Halls,
): string {
  const { rack } = words.places;
  const number = (value: number): string => formatNumber(language, value);
  const where = fill(rack.where, {
    n: number(chosen + 1),
    hall: number(hallOfRack(chosen, racks) + 1),
    chips: number(gpus / racks.racks),
  });
  if (chosen >= idleFrom) return `${where} ${rack.idle}`;
  if (!isOneRun(plane.use)) return `${where} ${rack.works}`;
  const level = levelNames[racks.levelByRack?.[chosen] ?? Number.NaN];
  return `${where} ${level === undefined ? rack.undrawn : rack.levels[level]}`;
}
