// The analytic curve of one set of settings: each size searched once, and given the kernel's mean delay when it is drawn.

import type { InfluencesMw } from '../../../charts/influence/influences.ts';
import type { UsefulPoint } from '../../../charts/losses/curvePoint.ts';
import { kneeOf } from '../../../charts/plane/knee.ts';
import type { RejectedLayout } from '../../../model/cluster/layout/rejected.ts';
import { answeringPoint } from '../../../model/cluster/site/answering.ts';
import { bendReason } from '../../../model/cluster/site/reasons/bendReason.ts';
import { modelOf, type SiteInput } from '../../../model/cluster/site/siteInput.ts';
import {
  type CurvePlace,
  rejectedAt,
  type SitePoint,
  withSameLayout,
} from '../../../model/cluster/site/sitePoint.ts';
import { isOneRun } from '../../../model/cluster/site/siteUse.ts';
import { TrainingCurve } from '../../../model/cluster/site/uses.ts';
import { isAlike } from '../../inputs/effects.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { type OwnRuns, ownRunsOf, usesOf } from './otherUses.ts';
import type { PlacedBend } from './placedBend.ts';
import { type PlanePoint, planePointOf, trainingUseOf } from './planePoint.ts';
import type { SiteReport } from './report.ts';
import { answeringInterval, influencesOfPoint, reportOf, siteInputOf } from './siteReport.ts';

/** Sizes kept of one curve: those of its line, and the powers that a hand has stood at last. */
const MOST_SIZES = 96;

interface FoundPoint {
  input: SiteInput;
  point: SitePoint;
  /** Undefined until a report asks for it; null where memory keeps nothing better out. */
  rejected?: RejectedLayout | null;
}

export class SiteCurve {
  readonly #settings: Settings;
  readonly #seeds: SimulatorSeeds;
  readonly #training: TrainingCurve;
  #whole: TrainingCurve | undefined;
  readonly #points = new Map<number, FoundPoint | null>();
  /** The settings that the other uses are taken from. */
  #usedFor: Settings;
  #runs: OwnRuns | undefined;

  constructor(settings: Settings, seeds: SimulatorSeeds) {
    this.#settings = settings;
    this.#seeds = seeds;
    this.#usedFor = settings;
    this.#training = new TrainingCurve(
      siteInputOf(settings, seeds, settings.mw),
      trainingUseOf(settings.use),
    );
  }

  /** Takes the other uses from settings that are alike for the model; the sizes that are searched stay. */
  useFor(settings: Settings): void {
    if (isAlike(settings, this.#usedFor, 'uses')) return;
    this.#usedFor = settings;
    this.#runs = undefined;
  }

  /** Report at a power; `meanDelayTicks` null: stragglers by formula. Returns null where no layout fits. */
  at(siteMw: number, meanDelayTicks: number | null): SiteReport | null {
    const searched = this.#searchedAt(siteMw);
    if (searched === null) return null;
    const { input, point } = withDelay(searched, meanDelayTicks);
    this.#runs ??= ownRunsOf(siteInputOf(this.#settings, this.#seeds, siteMw), usesOf(this.#usedFor));
    if (searched.rejected === undefined)
      searched.rejected = rejectedAt(searched.input, searched.point, modelOf(searched.input));
    const whole = this.#wholeAt(siteMw) ?? { input, point };
    const isDrawn = meanDelayTicks !== null;
    return {
      ...reportOf(point, input, isDrawn, whole, this.#runs, searched.rejected, this.#seeds),
      answering: this.#answeringAt(siteMw),
    };
  }

  #answeringAt(siteMw: number): SiteReport['answering'] {
    if (this.#settings.use !== 'answering') return null;
    const input = siteInputOf(this.#settings, this.#seeds, siteMw);
    return answeringInterval(input, usesOf(this.#usedFor).demand, this.#seeds);
  }

  /** Where the site trains many runs: one run of the whole site instead. */
  #wholeAt(siteMw: number): CurvePlace | null {
    if (this.#settings.use !== 'many') return null;
    this.#whole ??= new TrainingCurve(siteInputOf(this.#settings, this.#seeds, siteMw), 'frozen');
    return this.#whole.at(siteMw);
  }

  /** What the plane shows of a power: the work of the chosen use, without interval or other uses. Null where nothing fits. */
  planePointAt(siteMw: number): PlanePoint | null {
    if (this.#settings.use === 'answering') {
      const point = answeringPoint(
        siteInputOf(this.#settings, this.#seeds, siteMw),
        usesOf(this.#usedFor).demand,
      );
      return point && planePointOf(siteMw, point);
    }
    const found = this.#searchedAt(siteMw);
    return found && planePointOf(siteMw, found.point);
  }

  /** What the strongest constants do at a power; null where no layout fits. */
  influencesAt(siteMw: number, meanDelayTicks: number | null): InfluencesMw | null {
    const searched = this.#searchedAt(siteMw);
    if (searched === null) return null;
    const { input, point } = withDelay(searched, meanDelayTicks);
    return influencesOfPoint(point, input, this.#seeds);
  }

  /**
   * Where and why the line of these settings through `points` bends most; null where it is straight, and for a use that has no
   * reason to name: many runs grow by steps, and users are answered by a search of their own.
   */
  bendOf(points: readonly UsefulPoint[]): PlacedBend | null {
    const { use } = this.#settings;
    const knee = isOneRun(use) ? kneeOf(points) : undefined;
    const [from, to] = knee === undefined ? [] : [points[knee], points[knee + 1]];
    const smaller = from && this.#searchedAt(from.siteMw);
    const larger = to && this.#searchedAt(to.siteMw);
    return smaller && larger ? { fromMw: from.siteMw, bend: bendReason(smaller, larger) } : null;
  }

  #searchedAt(siteMw: number): FoundPoint | null {
    const known = this.#points.get(siteMw);
    const found = known === undefined ? this.#training.at(siteMw) : known;
    // Last again in the order of the map: the first is the one that was asked for longest ago.
    this.#points.delete(siteMw);
    this.#points.set(siteMw, found);
    const [oldest] = this.#points.keys();
    if (this.#points.size > MOST_SIZES && oldest !== undefined) this.#points.delete(oldest);
    return found;
  }
}

/** The same layout with the kernel's mean delay; null: by formula, as it was searched. */
function withDelay(found: FoundPoint, meanDelayTicks: number | null): FoundPoint {
  if (meanDelayTicks === null) return found;
  const input = { ...found.input, meanDelayTicks };
  return { input, point: withSameLayout(input, found.point) };
}
