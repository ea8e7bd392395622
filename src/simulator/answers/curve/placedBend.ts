// Where a line bends, and why.
import type { Bend } from '../../../model/cluster/site/reasons/bendReason.ts';

/** Between a power and a larger one [MW]. */
export interface PlacedBend {
  fromMw: number;
  bend: Bend;
}
