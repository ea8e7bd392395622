// The analytic curve of one set of settings: each size searched once, and given the kernel's mean delay when it is drawn.
import type { ManyJobs } from '../../model/site/manyJobs.ts';
import { modelOf, type SitePoint, sitePoint, withMeanDelay } from '../../model/site/sitePoint.ts';
import type { StepModel } from '../../model/step/stepModel.ts';
import type { Settings, SimulatorSeeds } from '../settings.ts';
import { phaseJobOf } from './otherUses.ts';
import type { SiteReport } from './report.ts';
import { reportOf, siteInputOf } from './siteReport.ts';

export class SiteCurve {
  readonly #settings: Settings;
  readonly #seeds: SimulatorSeeds;
  readonly #model: StepModel;
  #phaseJob: ManyJobs | null | undefined;
  readonly #points = new Map<number, SitePoint | null>();

  constructor(settings: Settings, seeds: SimulatorSeeds) {
    this.#settings = settings;
    this.#seeds = seeds;
    this.#model = modelOf(siteInputOf(settings, seeds, settings.mw));
  }

  /** Report at a power; `meanDelayTicks` null: stragglers by formula. Returns null where no layout fits. */
  at(siteMw: number, meanDelayTicks: number | null): SiteReport | null {
    const input = siteInputOf(this.#settings, this.#seeds, siteMw);
    const known = this.#points.get(siteMw);
    const point = known === undefined ? sitePoint(input, this.#model) : known;
    this.#points.set(siteMw, point);
    if (point === null) return null;
    if (this.#phaseJob === undefined) this.#phaseJob = phaseJobOf(input, this.#model);
    if (meanDelayTicks === null) return reportOf(point, input, false, this.#phaseJob, this.#seeds);
    const drawn = withMeanDelay(input, point, meanDelayTicks);
    return reportOf(drawn, { ...input, meanDelayTicks }, true, this.#phaseJob, this.#seeds);
  }
}
