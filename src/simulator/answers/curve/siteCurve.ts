// The analytic curve of one set of settings: each size searched once, and given the kernel's mean delay when it is drawn.

import type { InfluencesMw } from '../../../charts/influence/influences.ts';
import { answeringPoint } from '../../../model/cluster/site/answering.ts';
import { type Bend, bendReason } from '../../../model/cluster/site/bendReason.ts';
import { modelOf, type SiteInput } from '../../../model/cluster/site/siteInput.ts';
import { rejectedAt, type SitePoint, withSameLayout } from '../../../model/cluster/site/sitePoint.ts';
import { TrainingCurve } from '../../../model/cluster/site/uses.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { type OwnRuns, ownRunsOf, usesOf } from './otherUses.ts';
import { type PlanePoint, planePointOf, trainingUseOf } from './planePoint.ts';
import type { SiteReport, UsesInput } from './report.ts';
import { influencesOfPoint, reportOf, siteInputOf } from './siteReport.ts';

/** Sizes kept of one curve: those of its line, and the powers that a hand has stood at last. */
const MOST_SIZES = 96;

export class SiteCurve {
  readonly #settings: Settings;
  readonly #seeds: SimulatorSeeds;
  readonly #training: TrainingCurve;
  readonly #points = new Map<number, { input: SiteInput; point: SitePoint } | null>();
  #uses: UsesInput;
  #runs: OwnRuns | undefined;

  constructor(settings: Settings, seeds: SimulatorSeeds) {
    this.#settings = settings;
    this.#seeds = seeds;
    this.#uses = usesOf(settings);
    this.#training = new TrainingCurve(
      siteInputOf(settings, seeds, settings.mw),
      trainingUseOf(settings.use),
    );
  }

  /** Takes the other uses from settings that are alike for the model; the sizes that are searched stay. */
  useFor(settings: Settings): void {
    this.#uses = usesOf(settings);
    this.#runs = undefined;
  }

  /** Report at a power; `meanDelayTicks` null: stragglers by formula. Returns null where no layout fits. */
  at(siteMw: number, meanDelayTicks: number | null): SiteReport | null {
    const found = this.#pointAt(siteMw, meanDelayTicks);
    if (found === null) return null;
    const { input, point } = found;
    this.#runs ??= ownRunsOf(siteInputOf(this.#settings, this.#seeds, siteMw), this.#uses);
    const rejected = rejectedAt(input, point, modelOf(input));
    return reportOf(point, input, meanDelayTicks !== null, this.#runs, rejected, this.#seeds);
  }

  /** What the plane shows of a power: the work of the chosen use, without interval or other uses. Null where nothing fits. */
  planePointAt(siteMw: number, meanDelayTicks: number | null): PlanePoint | null {
    if (this.#settings.use === 'answering') {
      const point = answeringPoint(siteInputOf(this.#settings, this.#seeds, siteMw), this.#uses.demand);
      return point && planePointOf(siteMw, point);
    }
    const found = this.#pointAt(siteMw, meanDelayTicks);
    return found && planePointOf(siteMw, found.point);
  }

  /** What the strongest constants do at a power; null where no layout fits. */
  influencesAt(siteMw: number, meanDelayTicks: number | null): InfluencesMw | null {
    const found = this.#pointAt(siteMw, meanDelayTicks);
    return found && influencesOfPoint(found.point, found.input, this.#seeds);
  }

  /** Why the curve bends between two powers, the smaller first; null where nothing fits in one, or users are answered. */
  bendBetween(fromMw: number, toMw: number): Bend | null {
    if (this.#settings.use === 'answering') return null;
    const [smaller, larger] = [this.#pointAt(fromMw, null), this.#pointAt(toMw, null)];
    return smaller && larger && bendReason(smaller, larger);
  }

  #pointAt(siteMw: number, meanDelayTicks: number | null): { input: SiteInput; point: SitePoint } | null {
    const known = this.#points.get(siteMw);
    const found = known === undefined ? this.#training.at(siteMw) : known;
    // Last again in the order of the map: the first is the one that was asked for longest ago.
    this.#points.delete(siteMw);
    this.#points.set(siteMw, found);
    const [oldest] = this.#points.keys();
    if (this.#points.size > MOST_SIZES && oldest !== undefined) this.#points.delete(oldest);
    if (found === null || meanDelayTicks === null) return found;
    const drawn = { ...found.input, meanDelayTicks };
    return { input: drawn, point: withSameLayout(drawn, found.point) };
  }
}
