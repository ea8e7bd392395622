// The analytic curve of one set of settings: each size searched once, and given the kernel's mean delay when it is drawn.

import type { Swings } from '../../charts/influence/influences.ts';
import {
  modelOf,
  type SiteInput,
  type SitePoint,
  sitePoint,
  withMeanDelay,
} from '../../model/cluster/site/sitePoint.ts';
import type { StepModel } from '../../model/cluster/step/stepModel.ts';
import { askedByDefault, type UsesAsked, usesAsked } from '../inputs/asked/asked.ts';
import type { Settings, SimulatorSeeds } from '../inputs/settings.ts';
import { type OwnRuns, ownRunsOf } from './otherUses.ts';
import type { SiteReport } from './report.ts';
import { reportOf, siteInputOf, swingsOfPoint } from './siteReport.ts';

export class SiteCurve {
  readonly #settings: Settings;
  readonly #seeds: SimulatorSeeds;
  readonly #model: StepModel;
  #asked: UsesAsked;
  #runs: OwnRuns | undefined;
  readonly #points = new Map<number, SitePoint | null>();

  constructor(settings: Settings, seeds: SimulatorSeeds, asked = usesAsked(askedByDefault)) {
    this.#settings = settings;
    this.#seeds = seeds;
    this.#asked = asked;
    this.#model = modelOf(siteInputOf(settings, seeds, settings.mw));
  }

  /** Other uses from here on; the sizes that are searched stay. */
  ask(asked: UsesAsked): void {
    this.#asked = asked;
    this.#runs = undefined;
  }

  /** Report at a power; `meanDelayTicks` null: stragglers by formula. Returns null where no layout fits. */
  at(siteMw: number, meanDelayTicks: number | null): SiteReport | null {
    const found = this.#pointAt(siteMw, meanDelayTicks);
    if (found === null) return null;
    const { input, point } = found;
    this.#runs ??= ownRunsOf(input, this.#asked, this.#model);
    return reportOf(point, input, meanDelayTicks !== null, this.#runs, this.#seeds);
  }

  /** What the strongest constants do at a power; null where no layout fits. */
  swingsAt(siteMw: number, meanDelayTicks: number | null): Swings | null {
    const found = this.#pointAt(siteMw, meanDelayTicks);
    return found && swingsOfPoint(found.point, found.input, this.#seeds);
  }

  #pointAt(siteMw: number, meanDelayTicks: number | null): { input: SiteInput; point: SitePoint } | null {
    const input = siteInputOf(this.#settings, this.#seeds, siteMw);
    const known = this.#points.get(siteMw);
    const point = known === undefined ? sitePoint(input, this.#model) : known;
    this.#points.set(siteMw, point);
    if (point === null || meanDelayTicks === null) return point && { input, point };
    return { input: { ...input, meanDelayTicks }, point: withMeanDelay(input, point, meanDelayTicks) };
  }
}
