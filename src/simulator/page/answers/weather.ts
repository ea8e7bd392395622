// What wind, sun and battery leave of the year, asked only while the site lives on them.
import type { PairShares } from '../../../engine/weather/siteWeather.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { facilityShown } from '../../panels/campus/facilityShown.ts';
import type { SiteYear } from '../../panels/view.ts';

export class WeatherAnswers {
  readonly #seeds: SimulatorSeeds;
  readonly #onAnswer: () => void;
  readonly #load: () => Promise<typeof import('../../answers/year/siteYear.ts')>;
  #key = '';
  #shares: PairShares | null = null;

  /** `load` brings what computes a year. */
  constructor(
    seeds: SimulatorSeeds,
    onAnswer: () => void,
    load = () => import('../../answers/year/siteYear.ts'),
  ) {
    this.#seeds = seeds;
    this.#onAnswer = onAnswer;
    this.#load = load;
  }

  /** Of the job of these settings; null from the grid, and until it is computed. */
  of(settings: Settings): SiteYear | null {
    const { power, over, batt } = settings;
    if (power === 'grid') return null;
    const { gpus } = facilityShown(settings, this.#seeds);
    const key = JSON.stringify([over, batt, gpus]);
    if (key !== this.#key) {
      this.#key = key;
      void this.#compute(key, over, batt, gpus);
    }
    return this.#shares && { over, batt, shares: this.#shares };
  }

  async #compute(key: string, over: number, batt: number, gpus: number): Promise<void> {
    try {
      const { siteYearShares } = await this.#load();
      if (key !== this.#key) return;
      this.#shares = siteYearShares(this.#seeds, { over, batt }, gpus);
      this.#onAnswer();
    } catch (cause) {
      // The next change asks again.
      console.warn(cause);
      if (key === this.#key) this.#key = '';
    }
  }
}
