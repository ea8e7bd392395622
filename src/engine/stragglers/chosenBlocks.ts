// Which step blocks of a run are read back alone and drawn again by the processor: the run's seed decides.
import { CHECK_STREAM, pcg4d, trialWord } from '../../kernels/draws/pcg4d.ts';
import { drawCountOfSlice, type Slice, STEPS_PER_BLOCK } from '../../kernels/stragglers/slice.ts';
import { wholeSlices } from './plan.ts';
import type { Scenario } from './scenario.ts';

/** Draws of the chosen blocks, persistent ones included, over all draws. */
const MAX_SHARE = 0.02;
/** One block in so many is chosen; with the persistent delays it costs 1.25 blocks to draw again. */
const BLOCKS_PER_CHOICE = 100;

/** One step block out of each hundredth part of the run, in working order, by the run's seed: keys of `blockKey`. */
export function chosenBlocks(scenario: Scenario): Set<string> {
  const slices = wholeSlices(scenario);
  const blockCount = scenario.steps / STEPS_PER_BLOCK;
  const total = slices.length * blockCount;
  const choiceCount = Math.max(1, Math.floor(total / BLOCKS_PER_CHOICE));
  let drawsLeft = MAX_SHARE * slices.reduce((sum, slice) => sum + drawCountOfSlice(slice), 0);
  const words = new Int32Array(4);
  const chosen = new Set<string>();
  for (let choice = 0; choice < choiceCount; choice++) {
    pcg4d(choice, 0, trialWord(0, 0, CHECK_STREAM), scenario.seed, words);
    const fraction = ((words[0] as number) >>> 0) / 2 ** 32;
    const place = Math.floor(((choice + fraction) * total) / choiceCount);
    const slice = slices[Math.floor(place / blockCount)] as Slice;
    // Four draws a GPU, and one for its persistent delay.
    const draws = slice.gpuCount * (STEPS_PER_BLOCK + 1);
    if (draws > drawsLeft && chosen.size > 0) continue;
    drawsLeft -= draws;
    chosen.add(blockKey(slice, place % blockCount));
  }
  return chosen;
}

/** Names a step block of a slice in a set: by size, replicate and place. */
export const blockKey = ({ sizeIndex, replicate }: Slice, block: number): string =>
  `${sizeIndex} ${replicate} ${block}`;
