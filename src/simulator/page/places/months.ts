// The drawn months of a job, kept while the same job is asked for.
import { type DrawnMonth, drawnMonths } from '../../../engine/failures/drawnMonths.ts';
import type { FailuresScenario } from '../../../engine/failures/scenario.ts';

export class Months {
  #key = '';
  #drawn: readonly DrawnMonth[] | null = null;

  /** As they were asked for last. */
  get drawn(): readonly DrawnMonth[] | null {
    return this.#drawn;
  }

  /** Null where there is no job, or its failures are too many to be drawn one by one. */
  of(scenario: FailuresScenario | null): readonly DrawnMonth[] | null {
    const key = JSON.stringify(scenario);
    if (key === this.#key) return this.#drawn;
    this.#key = key;
    try {
      this.#drawn = scenario && drawnMonths(scenario);
    } catch (problem) {
      if (!(problem instanceof RangeError)) throw problem;
      this.#drawn = null;
    }
    return this.#drawn;
  }
}
