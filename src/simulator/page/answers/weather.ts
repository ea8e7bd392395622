// What wind, sun and battery leave of the year, asked only while the site lives on them.
import type { PairShares } from '../../../engine/weather/siteWeather.ts';
import { parameterOf } from '../../../model/numbers/parameters.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { facilityShown } from '../../panels/campus/facilityShown.ts';
import type { SiteYear } from '../../panels/view.ts';

/** As many made-up years as the map of the explainer rests on. */
const YEARS = 10;

export class WeatherAnswers {
  readonly #seeds: SimulatorSeeds;
  readonly #onAnswer: () => void;
  #key = '';
  #shares: PairShares | null = null;

  constructor(seeds: SimulatorSeeds, onAnswer: () => void) {
    this.#seeds = seeds;
    this.#onAnswer = onAnswer;
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
    const { pairShares, siteWeatherOf } = await import('../../../engine/weather/siteWeather.ts');
    if (key !== this.#key) return;
    const { parameters } = this.#seeds;
    const site = siteWeatherOf(parameters, gpus, YEARS);
    this.#shares = pairShares(site, parameterOf(parameters, 'P-wind-share'), over, batt);
    this.#onAnswer();
  }
}
