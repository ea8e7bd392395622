// A training job over days: failures arrive, are detected, the job restarts from its last checkpoint. Twin of
// failures.wgsl, and the reference for it. Independent check: renewalGoodput of the model.
import { FAILURES_STREAM, pcg4d, trialWord } from '../draws/pcg4d.ts';
import { pack } from '../layout.ts';
import { gapTicks, multiplyShift } from './gapTicks.ts';
import { OUTCOME } from './layout.ts';
import { type ComponentTicks, type FailuresSlice, WAIT_SHARE_BITS } from './slice.ts';

/**
 * Outcomes of the slice's runs, shape (runCount, OUTCOME.wordCount). Failures strike at all times, also while the job
 * restarts or stands, which then begins again; a broken part is a spare again after `repairTicks`, and without a spare
 * the job waits, or the share of it that the part holds up.
 * @param table from `buildExponentialTable`
 */
export function failures(slice: FailuresSlice, table: Int32Array): Uint32Array<ArrayBuffer> {
  const { wordCount } = OUTCOME;
  const outcomes = new Uint32Array(slice.runCount * wordCount);
  for (let run = 0; run < slice.runCount; run++) {
    const outcome = outcomes.subarray(run * wordCount, (run + 1) * wordCount);
    drawRun(slice, slice.firstRun + run, table, outcome);
  }
  return outcomes;
}

function drawRun(slice: FailuresSlice, run: number, table: Int32Array, outcome: Uint32Array): void {
  const { horizonTicks, intervalTicks, checkpointTicks, seed, meanMantissa, meanShift, waitShare } = slice;
  const trial = trialWord(slice.sizeIndex, 0, FAILURES_STREAM);
  const cycleTicks = intervalTicks + checkpointTicks;
  const takeSpare = createSpares(slice);
  const words = new Int32Array(4);
  let usefulTicks = 0;
  let lostTicks = 0;
  let checkpointTotal = 0;
  let downTotal = 0;
  let spareWaitTicks = 0;
  let interruptions = 0;
  let now = 0;
  let restartTicks = 0;
  let waitTicks = 0;
  let pieceTicks = 0;
  let spareReadyAt = 0;
  for (;;) {
    pcg4d(run, interruptions, trial, seed, words);
    const left = horizonTicks - now;
    const gap = meanMantissa === 0 ? left : gapTicks(words[0] as number, table, meanMantissa, meanShift);
    const period = gap < left ? gap : left;
    const owedTicks = waitTicks + restartTicks;
    const downTicks = Math.min(period, owedTicks);
    const doneTicks = pieceTicks + period - downTicks;
    const cycles = Math.floor(doneTicks / cycleTicks);
    const restTicks = doneTicks - cycles * cycleTicks;
    downTotal += downTicks;
    spareWaitTicks += Math.min(period, waitTicks);
    usefulTicks += cycles * intervalTicks;
    checkpointTotal += cycles * checkpointTicks;
    if (gap >= left) {
      // The end of the run: what was done since the last checkpoint counts.
      const usefulRest = Math.min(restTicks, intervalTicks);
      usefulTicks += usefulRest;
      checkpointTotal += restTicks - usefulRest;
      break;
    }
    interruptions += 1;
    now += period;
    waitTicks -= Math.min(period, waitTicks);
    const index = componentOf((words[1] as number) >>> 0, slice.components);
    const component = slice.components[index] as ComponentTicks;
    const place = OUTCOME.offsetOf.interruptionsByComponent + index;
    outcome[place] = (outcome[place] as number) + 1;
    if (component.keepsWork === 1) {
      pieceTicks = restTicks;
      // What is still owed begins again.
      if (period >= owedTicks) restartTicks = component.downTicks;
    } else {
      lostTicks += restTicks;
      pieceTicks = 0;
      restartTicks = component.downTicks;
    }
    if (component.usesSpare === 1) {
      const before = Math.max(spareReadyAt, now);
      spareReadyAt = Math.max(spareReadyAt, takeSpare(now));
      waitTicks += multiplyShift(Math.max(spareReadyAt, now) - before, waitShare, WAIT_SHARE_BITS);
    }
  }
  const sums = { usefulTicks, lostTicks, spareWaitTicks, interruptions };
  pack(OUTCOME, { ...sums, checkpointTicks: checkpointTotal, downTicks: downTotal }, outcome);
}

/** The component of which a failure with this random word is. */
export function componentOf(word: number, components: readonly ComponentTicks[]): number {
  let component = 0;
  while (component + 1 < components.length && word >= (components[component] as ComponentTicks).threshold) {
    component += 1;
  }
  return component;
}

/** A function from the time of a failure to the time its replacement is ready. */
function createSpares({ spareCount, repairTicks, horizonTicks }: FailuresSlice): (now: number) => number {
  // The broken part goes to repair at once. Parts come back in the order in which they went, so the oldest is the
  // next; with no spares the job waits for the part itself.
  const backAt = new Uint32Array(spareCount);
  let taken = 0;
  return (now) => {
    const ownBackAt = Math.min(now + repairTicks, horizonTicks);
    if (spareCount === 0) return ownBackAt;
    const spare = taken++ % spareCount;
    const readyAt = backAt[spare] as number;
    backAt[spare] = ownBackAt;
    return readyAt;
  };
}
