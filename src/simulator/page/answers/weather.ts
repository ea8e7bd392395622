// What wind, sun and battery leave of the year, asked only while the site lives on them.
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { facilityShown } from '../../panels/campus/facilityShown.ts';
import type { SiteYear } from '../../panels/view.ts';

type Computation = typeof import('../../answers/year/siteYear.ts');

export class WeatherAnswers {
  readonly #seeds: SimulatorSeeds;
  readonly #onReady: () => void;
  readonly #load: () => Promise<Pick<Computation, 'siteYearShares'>>;
  #compute: Computation['siteYearShares'] | undefined;
  #isAsked = false;
  #key = '';
  #year: SiteYear | null = null;

  /** `load` brings what computes a year; `onReady` is called once it has come. */
  constructor(
    seeds: SimulatorSeeds,
    onReady: () => void,
    load = (): Promise<Pick<Computation, 'siteYearShares'>> => import('../../answers/year/siteYear.ts'),
  ) {
    this.#seeds = seeds;
    this.#onReady = onReady;
    this.#load = load;
  }

  /** Of the job of these very settings; null from the grid, and until what computes it has come. */
  of(settings: Settings): SiteYear | null {
    const { power, over, batt } = settings;
    if (power === 'grid') return null;
    if (!this.#compute) {
      void this.#bring();
      return null;
    }
    const { gpus } = facilityShown(settings, this.#seeds);
    const key = JSON.stringify([over, batt, gpus]);
    if (key !== this.#key) {
      this.#key = key;
      this.#year = null;
      this.#year = { over, batt, shares: this.#compute(this.#seeds, { over, batt }, gpus) };
    }
    return this.#year;
  }

  /** Where it does not arrive the next look asks again. */
  async #bring(): Promise<void> {
    if (this.#isAsked) return;
    this.#isAsked = true;
    try {
      this.#compute = (await this.#load()).siteYearShares;
      this.#onReady();
    } catch (cause) {
      console.warn(cause);
      this.#isAsked = false;
    }
  }
}
