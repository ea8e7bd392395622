// A device is not believed after its self-test alone: what it reads back in mid-run is held against the processor's twin.
//
// Every result is tested for what can be told from it: each step's delay is drawn again for the GPU that it names. And
// some step blocks, which ones the run's seed decides, are read back alone and drawn again in whole.
//
// What it costs: the blocks chosen hold at most 2 % of the run's draws, and they are drawn again only while the time
// spent on that stays below 2 % of the time spent with the device; one block at least, since the last is drawn at the
// end whatever it takes. In a run of less than some 60 blocks one block is more than 2 %: a few milliseconds.
import { drawCountOfSlice, type Slice, type SliceResult } from '../../kernels/stragglers/slice.ts';
import type { StragglerTables } from '../../kernels/stragglers/stragglerTables.ts';
import { createSliceRunner } from '../cpu/sliceRunner.ts';
import { DeviceFault } from '../fault.ts';
import type { Clock } from '../waiting.ts';
import { isSameResult, stragglersAgree } from './agreement.ts';
import { blockKey, chosenBlocks } from './chosenBlocks.ts';
import type { Scenario } from './scenario.ts';

/** Time spent on drawing again over the time spent with the device. */
const MAX_TIME_SHARE = 0.02;
/** Before the first measurement: 100 million draws a second, less than one thread has been seen to do. */
const FIRST_MS_PER_DRAW = 1e-5;

export class Audit {
  readonly #tables: StragglerTables;
  readonly #clock: Clock;
  readonly #chosen: Set<string>;
  readonly #drawAgain: (slice: Slice) => SliceResult;
  /** To be drawn again, the latest last: a device that began to lie goes on. */
  readonly #waiting: { slice: Slice; found: SliceResult }[] = [];
  #deviceMs = 0;
  #spentMs = 0;
  #drawsAgain = 0;

  constructor(scenario: Scenario, tables: StragglerTables, clock: Clock) {
    this.#tables = tables;
    this.#clock = clock;
    this.#chosen = chosenBlocks(scenario);
    this.#drawAgain = createSliceRunner(tables);
  }

  /** Whether a step block is read back alone. */
  readonly isAlone = (slice: Slice, block: number): boolean => this.#chosen.has(blockKey(slice, block));

  /** Takes the results of a chunk that took `durationMs` [ms]. @throws DeviceFault where they cannot be right */
  take(slices: readonly Slice[], results: readonly SliceResult[], durationMs: number): void {
    this.#deviceMs += durationMs;
    slices.forEach((slice, i) => {
      const found = results[i] as SliceResult;
      if (!stragglersAgree(slice, found, this.#tables)) throw wrong(slice);
      if (slice.blockCount === 1 && this.isAlone(slice, slice.firstBlock))
        this.#waiting.push({ slice, found });
    });
    while (this.#waiting.length > 0 && this.#nextMs() <= MAX_TIME_SHARE * this.#deviceMs) this.#check();
  }

  /** At the end of a run: one block at least is drawn again. @throws DeviceFault where it differs */
  finish(): void {
    if (this.#drawsAgain === 0 && this.#waiting.length > 0) this.#check();
  }

  /** Time spent once the next one is drawn, by the speed so far [ms]. */
  #nextMs(): number {
    const slice = this.#waiting.at(-1)?.slice;
    if (slice === undefined) return Number.POSITIVE_INFINITY;
    const msPerDraw = this.#drawsAgain === 0 ? FIRST_MS_PER_DRAW : this.#spentMs / this.#drawsAgain;
    return this.#spentMs + msPerDraw * drawCountOfSlice(slice);
  }

  #check(): void {
    const { slice, found } = this.#waiting.pop() as { slice: Slice; found: SliceResult };
    const start = this.#clock.now();
    const isSame = isSameResult(found, this.#drawAgain(slice));
    this.#spentMs += this.#clock.now() - start;
    this.#drawsAgain += drawCountOfSlice(slice);
    if (!isSame) throw wrong(slice);
  }
}

const wrong = ({ sizeIndex, replicate, firstBlock }: Slice): DeviceFault =>
  new DeviceFault(
    'device-wrong',
    `Size ${sizeIndex}, replicate ${replicate}, step block ${firstBlock}: the device's integers are not the processor's.`,
  );
