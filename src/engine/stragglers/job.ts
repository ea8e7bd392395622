// A run under way: hands out slices, gathers what comes back from any backend in any order, and reports.
import {
  drawCountOfSlice,
  emptySliceResult,
  type Slice,
  type SliceResult,
  STEPS_PER_BLOCK,
} from '../../kernels/stragglers/slice.ts';
import type { StragglerTables } from '../../kernels/stragglers/stragglerTables.ts';
import { type ChunkLimits, takeChunk, wholeSlices } from './plan.ts';
import { checkScenario, type Scenario } from './scenario.ts';

/** Everything drawn for one size and replicate; arrays over all steps and racks, see SliceResult. */
export interface SizeResult extends SliceResult {
  sizeIndex: number;
  replicate: number;
  gpuCount: number;
  groupSize: number;
}

export interface Progress {
  drawsDone: number;
  drawsTotal: number;
}

export interface JobListeners {
  onProgress?: ((progress: Progress) => void) | undefined;
  /** All steps of one size and replicate are there. */
  onSize?: ((result: SizeResult) => void) | undefined;
  /** All sizes of one replicate are there, ordered by size. */
  onReplicate?: ((replicate: number, results: SizeResult[]) => void) | undefined;
  /** All that was reported is void: the run begins again. */
  onRestart?: (() => void) | undefined;
}

export class Job {
  readonly scenario: Scenario;
  readonly tables: StragglerTables;
  readonly drawsTotal: number;
  readonly #listeners: JobListeners;
  #drawsDone = 0;
  /** Not handed out, the last first. */
  #waiting: Slice[] = [];
  #results: SizeResult[] = [];
  /** Step blocks still to come, by size and replicate. */
  #blocksLeft: number[] = [];

  constructor(scenario: Scenario, listeners: JobListeners = {}) {
    this.scenario = scenario;
    this.tables = checkScenario(scenario);
    this.#listeners = listeners;
    this.#begin();
    this.drawsTotal = this.#waiting.reduce((sum, slice) => sum + drawCountOfSlice(slice), 0);
  }

  get isDone(): boolean {
    return this.#drawsDone === this.drawsTotal;
  }

  /** The next slices; empty when all are handed out. */
  take(limits: ChunkLimits): Slice[] {
    return takeChunk(this.#waiting, limits);
  }

  /** Takes slices back that were handed out and not completed. */
  giveBack(slices: readonly Slice[]): void {
    for (let i = slices.length - 1; i >= 0; i--) this.#waiting.push(slices[i] as Slice);
  }

  /** Throws away what was gathered, and begins again. */
  restart(): void {
    this.#begin();
    this.#listeners.onRestart?.();
    this.#tellProgress();
  }

  /** Adds the result of a slice; each slice exactly once, in any order. */
  complete(slice: Slice, part: SliceResult): void {
    const sizeCount = this.scenario.gpuCounts.length;
    const unit = slice.replicate * sizeCount + slice.sizeIndex;
    const whole = this.#results[unit] as SizeResult;
    addSlice(whole, slice, part);
    this.#drawsDone += drawCountOfSlice(slice);
    const left = (this.#blocksLeft[unit] as number) - slice.blockCount;
    this.#blocksLeft[unit] = left;
    if (left === 0) this.#listeners.onSize?.(whole);
    this.#tellProgress();
    const first = slice.replicate * sizeCount;
    if (left === 0 && this.#blocksLeft.slice(first, first + sizeCount).every((blocks) => blocks === 0)) {
      this.#listeners.onReplicate?.(slice.replicate, this.#results.slice(first, first + sizeCount));
    }
  }

  /** All results ordered by size, then replicate: the order of the checksum. */
  results(): SizeResult[] {
    return [...this.#results].sort((a, b) => a.sizeIndex - b.sizeIndex || a.replicate - b.replicate);
  }

  #begin(): void {
    const slices = wholeSlices(this.scenario);
    this.#drawsDone = 0;
    this.#results = slices.map(emptySizeResult);
    this.#blocksLeft = slices.map(({ blockCount }) => blockCount);
    this.#waiting = slices.reverse();
  }

  #tellProgress(): void {
    this.#listeners.onProgress?.({ drawsDone: this.#drawsDone, drawsTotal: this.drawsTotal });
  }
}

function emptySizeResult(slice: Slice): SizeResult {
  const { sizeIndex, replicate, gpuCount, groupSize } = slice;
  return { sizeIndex, replicate, gpuCount, groupSize, ...emptySliceResult(slice) };
}

/** Steps of a slice are its own; racks are shared by all slices of the size: largest of the largest, sum of sums. */
function addSlice(whole: SizeResult, slice: Slice, part: SliceResult): void {
  whole.delayByStep.set(part.delayByStep, slice.firstBlock * STEPS_PER_BLOCK);
  whole.holderByStep.set(part.holderByStep, slice.firstBlock * STEPS_PER_BLOCK);
  for (let rack = 0; rack < part.delayByRack.length; rack++) {
    whole.delayByRack[rack] = Math.max(whole.delayByRack[rack] as number, part.delayByRack[rack] as number);
    whole.sumByRack[rack] = (whole.sumByRack[rack] as number) + (part.sumByRack[rack] as number);
  }
}
