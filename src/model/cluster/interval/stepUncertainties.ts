// Which constants make a step time uncertain.

import type { UncertainParameter } from '../../numbers/sampling/parameterSamples.ts';
import type { Accelerator } from '../accelerator.ts';
import { stepParameterIds } from '../step/stepParameters.ts';

/** Those of the constants that reach the step time on an accelerator: the step's own and the accelerator's efficiencies. */
export function stepUncertainties<Entry extends UncertainParameter>(
  all: readonly Entry[],
  accelerator: Accelerator,
): Entry[] {
  const ids = new Set<string>([
    ...Object.values(stepParameterIds),
    ...Object.values(accelerator.gemmEfficiency).flat(),
    'P-attention-half-rows',
    ...accelerator.attentionTiles,
    'P-attention-backward-half-rows',
    ...accelerator.attentionBackwardTiles,
  ]);
  return all.filter((entry) => ids.has(entry.id) && entry.low < entry.high);
}
