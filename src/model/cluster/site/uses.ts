// The curves of the uses that train: one model that grows with the site, one that stays, many runs.
import { facilityAt } from '../facility.ts';
import { PHASE_ONE_MW } from '../phases.ts';
import type { StepModel } from '../step/stepModel.ts';
import { grownInput } from './grown.ts';
import { modelOf, type SiteInput } from './siteInput.ts';
import { repeatedPoint, type SitePoint, sitePoint } from './sitePoint.ts';
import type { TrainingUse } from './siteUse.ts';

/** The curve of a use that trains: a function of the megawatts that searches once what no power changes. */
export class TrainingCurve {
  readonly #input: SiteInput;
  readonly #use: TrainingUse;
  #model: StepModel | undefined;
  #firstPhase: SitePoint | null | undefined;

  constructor(input: SiteInput, use: TrainingUse) {
    this.#input = input;
    this.#use = use;
  }

  /** The point at a power [MW] and its input; null where nothing fits. Throws FieldError naming a field that is impossible. */
  at(siteMw: number): { input: SiteInput; point: SitePoint } | null {
    const asked = { ...this.#input, siteMw };
    const input = this.#use === 'grown' ? grownInput(asked) : asked;
    const point = this.#use === 'many' ? this.#runs(input) : sitePoint(input, this.#modelOf(input));
    return point && { input, point };
  }

  #runs(input: SiteInput): SitePoint | null {
    const model = this.#modelOf(input);
    this.#firstPhase ??= sitePoint({ ...input, siteMw: PHASE_ONE_MW }, model);
    return this.#firstPhase && manyRuns(input, this.#firstPhase, model);
  }

  /** A model that grows is made anew for every size. */
  #modelOf(input: SiteInput): StepModel {
    if (this.#use === 'grown') return modelOf(input);
    this.#model ??= modelOf(input);
    return this.#model;
  }
}

/** As many runs as the site holds of one that fills a site of its own; null where it holds none. */
export function manyRuns(input: SiteInput, one: SitePoint, model: StepModel): SitePoint | null {
  const runs = Math.floor(facilityAt(input, input.siteMw).gpus / one.gpus);
  return runs < 1 ? null : repeatedPoint(input, one, runs, model);
}
