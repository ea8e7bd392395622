// A run under way: hands out slices, gathers what comes back from any backend in any order, and reports.

import {
  drawCountOfSlice,
  emptySliceResult,
  type Slice,
  type SliceResult,
  STEPS_PER_BLOCK,
} from '../kernels/stragglers/slice.ts';
import type { StragglerTables } from '../kernels/stragglers/stragglerTables.ts';
import { type Cursor, drawCountOf, takeChunk, unitCountOf } from './plan.ts';
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
}

export class Job {
  readonly scenario: Scenario;
  readonly tables: StragglerTables;
  readonly drawsTotal: number;
  /** Set back by a backend that lost chunks it had taken. */
  cursor: Cursor = { unit: 0, block: 0 };
  drawsDone = 0;
  readonly #listeners: JobListeners;
  readonly #results: SizeResult[];
  readonly #blocksLeft: Uint32Array;

  constructor(scenario: Scenario, listeners: JobListeners = {}) {
    this.scenario = scenario;
    this.tables = checkScenario(scenario);
    this.drawsTotal = drawCountOf(scenario);
    this.#listeners = listeners;
    const blockCount = scenario.steps / STEPS_PER_BLOCK;
    const unitCount = unitCountOf(scenario);
    this.#results = Array.from({ length: unitCount }, (_, unit) => emptySizeResult(scenario, unit));
    this.#blocksLeft = new Uint32Array(unitCount).fill(blockCount);
  }

  /** The next slices of about `draws` draws; empty when all are handed out. */
  take(draws: number, maxSlices?: number): Slice[] {
    const { slices, next } = takeChunk(this.scenario, this.cursor, draws, maxSlices);
    this.cursor = next;
    return slices;
  }

  /** Adds the result of a slice; each slice exactly once, in any order. */
  complete(slice: Slice, part: SliceResult): void {
    const sizeCount = this.scenario.gpuCounts.length;
    const unit = slice.replicate * sizeCount + slice.sizeIndex;
    const whole = this.#results[unit] as SizeResult;
    addSlice(whole, slice, part);
    this.drawsDone += drawCountOfSlice(slice);
    const left = (this.#blocksLeft[unit] as number) - slice.blockCount;
    this.#blocksLeft[unit] = left;
    if (left === 0) this.#listeners.onSize?.(whole);
    this.#listeners.onProgress?.({ drawsDone: this.drawsDone, drawsTotal: this.drawsTotal });
    const first = slice.replicate * sizeCount;
    if (left === 0 && this.#blocksLeft.subarray(first, first + sizeCount).every((blocks) => blocks === 0)) {
      this.#listeners.onReplicate?.(slice.replicate, this.#results.slice(first, first + sizeCount));
    }
  }

  /** All results ordered by size, then replicate: the order of the checksum. */
  results(): SizeResult[] {
    return this.#results.toSorted((a, b) => a.sizeIndex - b.sizeIndex || a.replicate - b.replicate);
  }
}

function emptySizeResult(scenario: Scenario, unit: number): SizeResult {
  const [slice] = takeChunk(scenario, { unit, block: 0 }, Number.MAX_SAFE_INTEGER, 1).slices;
  if (slice === undefined) throw new RangeError(`unit: received ${unit}, expected one of the scenario's`);
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
