// What has been drawn so far: the mean delay of each size over its repeats, and the racks of the first repeat.
import { meanStepDelayFraction } from '../../engine/stragglers/delays.ts';
import type { SizeResult } from '../../engine/stragglers/job.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../engine/stragglers/scenario.ts';
import { TICKS_PER_STEP } from '../../model/numbers/units.ts';
import { rackLevels } from './rackLevels.ts';

export class DrawnSizes {
  readonly #fractions: number[][] = DEFAULT_SITE_POWERS_MW.map(() => []);
  readonly #levels = new Map<number, Uint8Array>();

  add(result: SizeResult): void {
    const fractions = this.#fractions[result.sizeIndex];
    if (fractions) fractions[result.replicate] = meanStepDelayFraction(result);
    if (result.replicate === 0) this.#levels.set(result.sizeIndex, rackLevels(result));
  }

  /** Mean delay of a size over the repeats drawn [ticks]; null before the first. Repeats count in their order. */
  meanDelayTicks(sizeIndex: number): number | null {
    const drawn = (this.#fractions[sizeIndex] ?? []).filter((fraction) => fraction !== undefined);
    if (drawn.length === 0) return null;
    return (drawn.reduce((sum, fraction) => sum + fraction, 0) / drawn.length) * TICKS_PER_STEP;
  }

  /** The same between two sizes, by a straight line; null until both are drawn. */
  meanDelayTicksAt(siteMw: number): number | null {
    const after = DEFAULT_SITE_POWERS_MW.findIndex((size) => size >= siteMw);
    const high = this.meanDelayTicks(after);
    if (DEFAULT_SITE_POWERS_MW[after] === siteMw || after <= 0) return high;
    const low = this.meanDelayTicks(after - 1);
    if (low === null || high === null) return null;
    const [from = 0, to = 1] = DEFAULT_SITE_POWERS_MW.slice(after - 1, after + 1);
    return low + ((high - low) * (siteMw - from)) / (to - from);
  }

  /** Racks of the smallest computed size of at least `siteMw`; null until it is drawn. */
  levelsAt(siteMw: number): Uint8Array | null {
    return this.#levels.get(DEFAULT_SITE_POWERS_MW.findIndex((size) => size >= siteMw)) ?? null;
  }

  /** Delays by repeat, for the download. */
  fractionsOf(sizeIndex: number): readonly number[] {
    return this.#fractions[sizeIndex] ?? [];
  }

  get drawnCount(): number {
    return this.#fractions.filter((fractions) => fractions.some((fraction) => fraction !== undefined)).length;
  }
}
