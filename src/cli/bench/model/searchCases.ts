// Small sites on which the layout search is compared with a walk through every layout: each accelerator with each model.
import {
  memoryBytesOf,
  type Precision,
  peakFlopsPerS,
  precisions,
} from '../../../model/cluster/accelerator.ts';
import { searchLayout } from '../../../model/cluster/layout/search.ts';
import type { SearchRequest } from '../../../model/cluster/layout/searchState.ts';
import { defaultSettings, type StepSettings } from '../../../model/cluster/step/constants.ts';
import { createStepModel } from '../../../model/cluster/step/stepModel.ts';
import { exponential } from '../../../model/numbers/exact.ts';
import { createGenerator } from '../../../model/numbers/sampling/generator.ts';
import type { ModelSeeds } from '../../../seeds/readModelSeeds.ts';
import { bestScore } from './exhaustive.ts';

interface SearchCase {
  name: string;
  settings: StepSettings;
  request: SearchRequest;
}

/** Critical batches [sequences]: smaller than the largest batch, near it, and far beyond. */
const CRITICAL_SEQUENCES: readonly number[] = [3, 20, 1000];
/** GPUs at which failures leave a third of the time; none in half of the cases. */
const FAILING_GPUS = 12;
/** Memory of half of the cases, over that of the part: large models then fit on few GPUs. */
const MEMORY_RATIO = 24;

/**
 * One case for each accelerator and model, in their order: 2 to 17 GPUs, 2 to 11 sequences, precision, batch policy, failures
 * and memory drawn by the place. `places` picks some of them; all where left out.
 */
export function searchCases(seeds: ModelSeeds, places?: readonly number[]): SearchCase[] {
  const accelerators = [...new Set(seeds.accelerators.values())];
  const workloads = [...new Set(seeds.shapes.values())];
  const all = places ?? Array.from({ length: accelerators.length * workloads.length }, (_, place) => place);
  return all.map((place) => {
    const accelerator = accelerators[Math.floor(place / workloads.length) % accelerators.length]!;
    const workload = workloads[place % workloads.length]!;
    const draw = createGenerator(place);
    const among = <T>(values: readonly T[]): T => values[draw() % values.length]!;
    const precision = among(precisions.filter((name) => hasUnits(accelerator, name)));
    const maxGpus = 2 + (draw() % 16);
    const sequences = 2 + (draw() % 10);
    const critical = among(CRITICAL_SEQUENCES);
    const memoryBytes = memoryBytesOf(accelerator) * among([1, MEMORY_RATIO]);
    const fails = draw() % 2 === 0;
    return {
      name: `${accelerator.id}, ${workload.id}, ${precision}, ${maxGpus} GPUs, ${sequences} sequences`,
      settings: defaultSettings(accelerator, workload, precision),
      request: {
        maxGpus,
        mostBatchTokens: sequences * workload.sequence,
        criticalBatchTokens: critical * workload.sequence,
        memoryBytes,
        ...(fails && { goodputOf: (gpus: number) => exponential(-gpus / FAILING_GPUS) }),
      },
    };
  });
}

function hasUnits(accelerator: StepSettings['accelerator'], precision: Precision): boolean {
  try {
    return peakFlopsPerS(accelerator, precision) > 0;
  } catch {
    return false;
  }
}

/** What the search finds over the best of all layouts: 1 where it finds that; 1 too where nothing fits and it says so. */
export function searchRatio({ settings, request }: SearchCase, parameters: ModelSeeds['parameters']): number {
  const model = createStepModel(settings, parameters);
  const { score } = searchLayout(model, request);
  const best = bestScore(model, request);
  return score === best ? 1 : score / best;
}
