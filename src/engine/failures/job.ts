// The runs of a failures scenario under way: hands out slices, gathers outcomes.
import { OUTCOME } from '../../kernels/failures/layout.ts';
import type { FailuresSlice } from '../../kernels/failures/slice.ts';
import { checksumText, crc32OfWords } from '../checksum.ts';
import { type FailuresScenario, failuresSlices } from './scenario.ts';

/** Failures in one slice: some 50 ms on one core. */
const FAILURES_PER_SLICE = 500_000;

/** What all runs of one size came to. */
export interface FailuresResult {
  /** Share of the time that made progress, by run. */
  goodputByRun: Float64Array;
  /** Sums over the runs, as shares of all time: they add up to 1. */
  shares: { useful: number; lost: number; checkpoint: number; down: number };
  /** The part of `down` in which a spare was missing. */
  spareWaitShare: number;
  interruptionsByRun: Uint32Array;
  interruptionsMean: number;
  interruptionsMeanByComponent: number[];
}

export class FailuresJob {
  readonly #whole: FailuresSlice[];
  /** By size, shape (runCount, OUTCOME.wordCount). */
  readonly #outcomes: Uint32Array[];
  #waiting: FailuresSlice[] = [];
  /** Runs still to come. */
  #runsLeft = 0;

  constructor(scenario: FailuresScenario) {
    this.#whole = failuresSlices(scenario);
    this.#outcomes = this.#whole.map(({ runCount }) => new Uint32Array(runCount * OUTCOME.wordCount));
    this.restart();
  }

  get isDone(): boolean {
    return this.#runsLeft === 0;
  }

  /** Begins again: outcomes that are there are drawn anew. */
  restart(): void {
    this.#waiting = this.#whole.flatMap(cutSlice);
    this.#runsLeft = this.#whole.reduce((sum, { runCount }) => sum + runCount, 0);
  }

  take(): FailuresSlice | undefined {
    return this.#waiting.shift();
  }

  /** Takes a slice back that was not computed. */
  giveBack(slice: FailuresSlice): void {
    this.#waiting.unshift(slice);
  }

  complete(slice: FailuresSlice, outcomes: Uint32Array): void {
    this.#runsLeft -= slice.runCount;
    this.#outcomes[slice.sizeIndex]?.set(outcomes, slice.firstRun * OUTCOME.wordCount);
  }

  /** CRC-32 over all outcome words, by size, then run. */
  checksum(): string {
    return checksumText(this.#outcomes.reduce((crc, words) => crc32OfWords(words, crc), 0));
  }

  results(): FailuresResult[] {
    return this.#whole.map((slice, sizeIndex) => summarise(slice, this.#outcomes[sizeIndex] as Uint32Array));
  }
}

function cutSlice(whole: FailuresSlice): FailuresSlice[] {
  const meanTicks = whole.meanMantissa * 2 ** (22 - whole.meanShift);
  const failures = meanTicks === 0 ? 0 : whole.horizonTicks / meanTicks;
  const runsPerSlice = Math.ceil(FAILURES_PER_SLICE / (failures + 1));
  const slices: FailuresSlice[] = [];
  for (let firstRun = 0; firstRun < whole.runCount; firstRun += runsPerSlice) {
    slices.push({ ...whole, firstRun, runCount: Math.min(runsPerSlice, whole.runCount - firstRun) });
  }
  return slices;
}

function summarise(
  { runCount, horizonTicks, components }: FailuresSlice,
  words: Uint32Array,
): FailuresResult {
  const at = OUTCOME.offsetOf;
  const wordOf = (run: number, place: number) => words[run * OUTCOME.wordCount + place] as number;
  const sumOf = (place: number) => {
    let sum = 0;
    for (let run = 0; run < runCount; run++) sum += wordOf(run, place);
    return sum;
  };
  const shareOf = (place: number) => sumOf(place) / runCount / horizonTicks;
  return {
    goodputByRun: Float64Array.from(
      { length: runCount },
      (_, run) => wordOf(run, at.usefulTicks) / horizonTicks,
    ),
    shares: {
      useful: shareOf(at.usefulTicks),
      lost: shareOf(at.lostTicks),
      checkpoint: shareOf(at.checkpointTicks),
      down: shareOf(at.downTicks),
    },
    spareWaitShare: shareOf(at.spareWaitTicks),
    interruptionsByRun: Uint32Array.from({ length: runCount }, (_, run) => wordOf(run, at.interruptions)),
    interruptionsMean: sumOf(at.interruptions) / runCount,
    interruptionsMeanByComponent: components.map((_, i) => sumOf(at.interruptionsByComponent + i) / runCount),
  };
}
