// The drawn months of a job, kept while the same job is asked for.
import { type DrawnMonth, drawnMonths } from '../../../engine/failures/drawnMonths.ts';
import type { FailuresScenario } from '../../../engine/failures/scenario.ts';
import { FieldError } from '../../../model/numbers/requireField.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { reportAtPower, type View } from '../../panels/view.ts';
import { failuresScenarioOf } from '../../run/failuresScenarioOf.ts';

/** What the months are drawn for: null where no layout fits, undefined until the model has answered to these settings. */
export function monthsAsked(
  view: Pick<View, 'exact' | 'isAnswered' | 'mw' | 'reports'>,
  settings: Settings,
  seeds: SimulatorSeeds,
): FailuresScenario | null | undefined {
  if (!view.exact && !view.isAnswered) return undefined;
  const report = reportAtPower(view);
  return report && failuresScenarioOf(settings, seeds, report.layout);
}

export class Months {
  #key = '';
  #drawn: readonly DrawnMonth[] | null = null;

  /** The last ones while no job is known; null where there is none, or its failures are too many to be drawn one by one. */
  of(scenario: FailuresScenario | null | undefined): readonly DrawnMonth[] | null {
    if (scenario === undefined) return this.#drawn;
    const key = JSON.stringify(scenario);
    if (key === this.#key) return this.#drawn;
    this.#key = key;
    try {
      this.#drawn = scenario && drawnMonths(scenario);
    } catch (problem) {
      if (!(problem instanceof FieldError)) throw problem;
      this.#drawn = null;
    }
    return this.#drawn;
  }
}
