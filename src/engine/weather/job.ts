// The pairs of a weather scenario under way: hands out slices, a coarse map first, and gathers outcomes.
import { OUTCOME, PAIR } from '../../kernels/weather/layout.ts';
import { type HourlyOutput, LOAD_UNITS, type WeatherSlice } from '../../kernels/weather/slice.ts';
import { S_PER_HOUR } from '../../model/numbers/units.ts';
import { checksumText, crc32OfWords } from '../checksum.ts';
import { type WeatherScenario, weatherSlice } from './scenario.ts';

/** The coarse map takes one pair of so many in each direction. */
const COARSE_STRIDE = 8;

/** The map, shape (batteryHours, powersOverLoad); pairs that are not done yet are NaN. */
export interface WeatherMap {
  /** Share of the hours in which the whole load was covered. */
  hoursShare: Float64Array;
  /** Share of the energy of the load that was covered, in the hour in which it was needed. */
  servedShare: Float64Array;
  /** Share of the time in which the training made progress. */
  trainingShare: Float64Array;
  /** Share of what was generated that was neither used nor stored. */
  spilledShare: Float64Array;
  /** In the mean year. */
  pausesPerYear: Float64Array;
}

/** How far the map is, and the map so far. */
export interface WeatherProgress {
  pairsDone: number;
  pairsTotal: number;
  map: () => WeatherMap;
}

export class WeatherJob {
  readonly outputs: HourlyOutput;
  readonly #whole: WeatherSlice;
  /** Places of the map in the order in which they are computed. */
  readonly #order: Uint32Array;
  readonly #coarseCount: number;
  /** Shape (map places, yearCount, OUTCOME.wordCount). */
  readonly #outcomes: Uint32Array;
  readonly #isDone: Uint8Array;
  #waiting: { first: number; end: number }[] = [];
  #pairsLeft = 0;

  readonly #onPairs: ((progress: WeatherProgress) => void) | undefined;

  constructor(scenario: WeatherScenario, onPairs?: (progress: WeatherProgress) => void) {
    this.#onPairs = onPairs;
    this.#whole = weatherSlice(scenario);
    this.outputs = scenario.outputs;
    const columnCount = scenario.powersOverLoad.length;
    const isCoarse = (place: number): boolean =>
      (place % columnCount) % COARSE_STRIDE === COARSE_STRIDE / 2 &&
      Math.floor(place / columnCount) % COARSE_STRIDE === COARSE_STRIDE / 2;
    const rowCount = scenario.batteryHours.length;
    // Column by column: batteries at one power share their stretches.
    const places = Array.from(
      { length: this.#whole.pairCount },
      (_, i) => (i % rowCount) * columnCount + Math.floor(i / rowCount),
    );
    const coarse = places.filter(isCoarse);
    this.#order = Uint32Array.from([...coarse, ...places.filter((place) => !isCoarse(place))]);
    this.#coarseCount = coarse.length;
    this.#outcomes = new Uint32Array(places.length * this.#wordsPerPair);
    this.#isDone = new Uint8Array(places.length);
    this.restart();
  }

  get isDone(): boolean {
    return this.#pairsLeft === 0;
  }

  get #wordsPerPair(): number {
    return this.#whole.yearCount * OUTCOME.wordCount;
  }

  /** Begins again: outcomes that are there are computed anew. */
  restart(): void {
    this.#isDone.fill(0);
    this.#pairsLeft = this.#whole.pairCount;
    // The last is taken first; the coarse map is never in one slice with the rest.
    this.#waiting = [{ first: this.#coarseCount, end: this.#whole.pairCount }];
    if (this.#coarseCount > 0) this.#waiting.push({ first: 0, end: this.#coarseCount });
  }

  /** The next pairs, as many as come to at most `hours` hours of weather, at least one. */
  take(hours: number): WeatherSlice | undefined {
    const part = this.#waiting.pop();
    if (part === undefined || part.first === part.end) return undefined;
    const { yearCount, hourCount, pairs } = this.#whole;
    const most = Math.max(1, Math.floor(hours / (yearCount * hourCount)));
    const end = Math.min(part.first + most, part.end);
    if (end < part.end) this.#waiting.push({ first: end, end: part.end });
    const taken = new Uint32Array(PAIR.wordCount * (end - part.first));
    for (let pair = part.first; pair < end; pair++) {
      const from = PAIR.wordCount * (this.#order[pair] as number);
      taken.set(pairs.subarray(from, from + PAIR.wordCount), PAIR.wordCount * (pair - part.first));
    }
    return { ...this.#whole, firstPair: part.first, pairCount: end - part.first, pairs: taken };
  }

  /** Takes a slice back that was not computed. */
  giveBack({ firstPair, pairCount }: WeatherSlice): void {
    this.#waiting.push({ first: firstPair, end: firstPair + pairCount });
  }

  complete({ firstPair, pairCount }: WeatherSlice, outcomes: Uint32Array): void {
    this.#pairsLeft -= pairCount;
    const length = this.#wordsPerPair;
    for (let pair = 0; pair < pairCount; pair++) {
      const place = this.#order[firstPair + pair] as number;
      this.#outcomes.set(outcomes.subarray(pair * length, (pair + 1) * length), place * length);
      this.#isDone[place] = 1;
    }
    const pairsTotal = this.#whole.pairCount;
    const pairsDone = pairsTotal - this.#pairsLeft;
    this.#onPairs?.({ pairsDone, pairsTotal, map: () => this.map() });
  }

  /** CRC-32 over all outcome words, by row, column, then year. */
  checksum(): string {
    return checksumText(crc32OfWords(this.#outcomes));
  }

  map(): WeatherMap {
    const { pairCount, yearCount, hourCount } = this.#whole;
    const at = OUTCOME.offsetOf;
    const hours = yearCount * hourCount;
    const sumOf = (place: number, word: number): number => {
      let sum = 0;
      const first = place * this.#wordsPerPair + word;
      for (let year = 0; year < yearCount; year++)
        sum += this.#outcomes[first + year * OUTCOME.wordCount] as number;
      return sum;
    };
    const byPlace = (quantityOf: (place: number) => number): Float64Array =>
      Float64Array.from({ length: pairCount }, (_, place) =>
        this.#isDone[place] === 1 ? quantityOf(place) : Number.NaN,
      );
    return {
      hoursShare: byPlace((place) => sumOf(place, at.wholeHours) / hours),
      servedShare: byPlace((place) => sumOf(place, at.servedUnits) / (hours * LOAD_UNITS)),
      trainingShare: byPlace((place) => sumOf(place, at.usefulS) / (hours * S_PER_HOUR)),
      spilledShare: byPlace((place) => {
        const generated = sumOf(place, at.generatedUnits);
        return generated === 0 ? 0 : sumOf(place, at.spilledUnits) / generated;
      }),
      pausesPerYear: byPlace((place) => sumOf(place, at.pauses) / yearCount),
    };
  }
}
