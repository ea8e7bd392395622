// A swatch of useful work or of one loss, for legends.
import type { LossCause } from '../../model/cluster/site/losses.ts';
import { hatchFill } from '../marks/hatch.ts';
import { type Drawing, rectangle } from '../svg.ts';
import { lossHatchDefinitions } from './lossHatches.ts';

/** `id` keeps the patterns of several legends on a page apart. */
export function swatch(id: string, cause: LossCause | 'useful'): Drawing {
  const fill = cause === 'useful' ? undefined : hatchFill(id, cause);
  const patterns = cause === 'useful' ? '' : lossHatchDefinitions(id, [cause]);
  return {
    width: 30,
    height: 18,
    content: patterns + rectangle(cause === 'useful' ? 'water' : 'swatch', 0.5, 0.5, 29, 17, { fill }),
  };
}
