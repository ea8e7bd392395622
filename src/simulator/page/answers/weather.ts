// What wind, sun and battery leave of the year, asked only while the site lives on them.

import { failuresOf } from '../../inputs/failures.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { stepOfSite } from '../../panels/campus/facilityShown.ts';
import type { SiteYear } from '../../panels/view.ts';

type Computation = Pick<typeof import('../../answers/year/siteYear.ts'), 'siteYearShares'>;

/** A script that did not arrive is not asked for again within this time [ms]: a hand that moves looks in every frame. */
const RETRY_MS = 2_000;

export class WeatherAnswers {
  readonly #seeds: SimulatorSeeds;
  readonly #onReady: () => void;
  readonly #load: () => Promise<Computation | null>;
  readonly #now: () => number;
  #compute: Computation['siteYearShares'] | undefined;
  #isOnItsWay = false;
  #retryAtMs = 0;
  #key = '';
  #year: SiteYear | null = null;

  /** `load` brings what computes a year, or says that it is lost and gives null; `onReady` is called once it has come. */
  constructor(
    seeds: SimulatorSeeds,
    onReady: () => void,
    load: () => Promise<Computation | null>,
    now = (): number => performance.now(),
  ) {
    this.#seeds = seeds;
    this.#onReady = onReady;
    this.#load = load;
    this.#now = now;
  }

  /** Of the job of these very settings; null from the grid, and until what computes it has come. */
  of(settings: Settings): SiteYear | null {
    const { power, over, batt } = settings;
    if (power === 'grid') return null;
    if (!this.#compute) {
      void this.#bring();
      return null;
    }
    const { gpus } = stepOfSite(settings, this.#seeds);
    const key = JSON.stringify([over, batt, gpus, failuresOf(settings, this.#seeds)]);
    if (key !== this.#key) {
      this.#key = key;
      this.#year = null;
      this.#year = { over, batt, shares: this.#compute(this.#seeds, settings, gpus) };
    }
    return this.#year;
  }

  /** Where it does not arrive a later look asks again. */
  async #bring(): Promise<void> {
    if (this.#isOnItsWay || this.#now() < this.#retryAtMs) return;
    this.#isOnItsWay = true;
    this.#compute = (await this.#load())?.siteYearShares;
    this.#isOnItsWay = false;
    this.#retryAtMs = this.#now() + RETRY_MS;
    if (this.#compute) this.#onReady();
  }
}
