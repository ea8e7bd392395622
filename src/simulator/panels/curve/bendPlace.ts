// The place where the curve bends most, as the plane names it.
import type { BendPlace } from '../../../charts/plane/names/bendMark.ts';
import type { Bend, BendReason } from '../../../model/cluster/site/reasons/bendReason.ts';
import { fill } from '../../../site/locales.ts';
import type { PlacedBend } from '../../answers/curve/placedBend.ts';
import type { Words } from '../../words/words.ts';

/** A straight stretch needs no reason, and many runs, which alone leave a run unfilled, grow by steps: none is asked for. */
export type NamedReason = Exclude<BendReason, 'none' | 'runNotFilled'>;

/** A place with what its sentence is made of. */
export interface NamedBend extends BendPlace {
  bend: Bend & { reason: NamedReason };
}

/** The place with the cause in a few words; null where the curve is straight. */
export function bendPlaceOf(placed: PlacedBend | null, { plane, causes }: Words): NamedBend | null {
  if (!placed) return null;
  const { bend, fromMw } = placed;
  const { reason } = bend;
  if (reason === 'none' || reason === 'runNotFilled') return null;
  const cause = causes[reason === 'batchLimit' ? 'idleAndSpareGpus' : bend.cause];
  return { siteMw: fromMw, name: fill(plane.bendsBy, { cause }), bend: { ...bend, reason } };
}
