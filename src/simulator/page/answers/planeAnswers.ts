// The points of the plane: the chosen power at once, then a coarse line of the chosen use, the whole line, the other uses.
// One question is under way at a time. A change asks for its own power first; a coarse line that has begun is finished, so
// that the line follows a hand that never rests.

import { type CurvePoint, pointBetween } from '../../../charts/losses/curvePoint.ts';
import { type SiteUse, siteUses } from '../../../model/cluster/site/siteUse.ts';
import { COARSE_SIZES_MW, type PlanePoint, traceSizesOf } from '../../answers/curve/planePoint.ts';
import { ModelFault } from '../../answers/fault.ts';
import { isOneLine } from '../../inputs/effects.ts';
import type { Settings } from '../../inputs/settings.ts';
import type { Traces } from '../../panels/view.ts';
import type { Standing } from './overdue.ts';

export interface PlanePorts {
  pointOf(settings: Settings, siteMw: number): Promise<PlanePoint | null>;
  /** The settings of the moment. */
  settings(): Settings;
  /** The point at the chosen power or a line is another one now. */
  onPoint(): void;
}

interface Trace {
  /** What the points answer to. */
  settings: Settings;
  points: readonly CurvePoint[];
  isWhole: boolean;
}

interface Sweep {
  settings: Settings;
  sizesMw: readonly number[];
  found: (PlanePoint | null)[];
  isCoarse: boolean;
}

interface Question {
  /** Asks the model once; resolves to whether what is shown has changed. */
  ask(): Promise<boolean>;
  /** Whether the answer is one to these settings. */
  isOf(now: Settings): boolean;
}

/** Whether a line has the same points under these settings. */
const isOfLine = (now: Settings, { settings }: Sweep): boolean =>
  isOneLine({ ...now, use: settings.use }, settings);

export class PlaneAnswers {
  readonly #ports: PlanePorts;
  readonly #traces: Record<SiteUse, Trace>;
  #here: { settings: Settings; point: PlanePoint | null } | undefined;
  #sweep: Sweep | undefined;
  #asking: Promise<void> | undefined;
  #isLineTurn = false;
  #isEnded = false;

  /** `built` are the traces at the settings `of`, which the build has computed. */
  constructor(built: Traces, of: Settings, ports: PlanePorts) {
    this.#ports = ports;
    const traces = siteUses.map((use) => [
      use,
      { settings: { ...of, use }, points: built[use], isWhole: true } satisfies Trace,
    ]);
    this.#traces = Object.fromEntries(traces) as Record<SiteUse, Trace>;
  }

  /** By use, as they were answered last. */
  get traces(): Traces {
    return Object.fromEntries(siteUses.map((use) => [use, this.#traces[use].points])) as unknown as Traces;
  }

  /** Those of the use of these settings; none where they answer to others. */
  pointsOf(settings: Settings): readonly CurvePoint[] {
    const { settings: of, points } = this.#traces[settings.use];
    return isOneLine(settings, of) ? points : [];
  }

  /**
   * The point at the chosen power: exact where it was answered, on the line where that answers to these settings, and until
   * then the last one answered at this power, which a hand that goes on leaves behind. Null where nothing fits.
   */
  get here(): CurvePoint | null {
    const settings = this.#ports.settings();
    const { settings: of, points } = this.#traces[settings.use];
    if (this.#isAnswered(settings) || (!isOneLine(settings, of) && this.#isNear(settings)))
      return this.#here?.point ?? null;
    return points.length > 0 ? pointBetween(points, settings.mw) : null;
  }

  /** Whether the point at the chosen power, or the line that it stands on, answers to the settings of the moment. */
  get isKnown(): boolean {
    const settings = this.#ports.settings();
    return this.#isAnswered(settings) || isOneLine(settings, this.#traces[settings.use].settings);
  }

  /** Every place of the plane with whether it shows other settings than those of the moment, and what stands there. */
  get standing(): Standing[] {
    const settings = this.#ports.settings();
    const lines = siteUses.map((use) => {
      const trace = this.#traces[use];
      return [use, !isOneLine({ ...settings, use }, trace.settings), trace] as const;
    });
    return [['here', !this.isKnown, this.#here], ...lines];
  }

  /** Whether all that is shown answers to the settings of the moment. */
  get isSettled(): boolean {
    const settings = this.#ports.settings();
    return this.#isHere(settings) && this.#nextOfLine(settings) === undefined;
  }

  /** To call after every change of a setting. Resolves once all that is shown answers to the settings of the moment. */
  ask(): Promise<void> {
    this.#asking ??= this.#askAll().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /** What is shown went away: nothing more is asked. */
  end(): void {
    this.#isEnded = true;
  }

  /** Asks for one point that nobody waits for. */
  async wake(): Promise<void> {
    const settings = this.#ports.settings();
    await this.#ports.pointOf(settings, settings.mw);
  }

  async #askAll(): Promise<void> {
    for (let next = this.#next(); next && !this.#isEnded; next = this.#next())
      try {
        if (await next.ask()) this.#ports.onPoint();
      } catch (cause) {
        // The settings that it failed at are those of before: these have yet to be asked for.
        if (next.isOf(this.#ports.settings()) || !(cause instanceof ModelFault)) throw cause;
      }
  }

  /** The point is known: asked for, or one of those that the line was drawn through. */
  #isHere(settings: Settings): boolean {
    const { settings: of, points } = this.#traces[settings.use];
    const isOnLine = isOneLine(settings, of) && points.some(({ siteMw }) => siteMw === settings.mw);
    return isOnLine || this.#isAnswered(settings);
  }

  #isAnswered(settings: Settings): boolean {
    return (
      this.#here !== undefined &&
      this.#here.settings.mw === settings.mw &&
      isOneLine(this.#here.settings, settings)
    );
  }

  /** The last answer is of this use and power: questions are answered in turn, so no line is of later settings. */
  #isNear({ use, mw }: Settings): boolean {
    return this.#here?.settings.use === use && this.#here.settings.mw === mw;
  }

  /** The chosen power and the line take turns, so that neither waits for a hand that never rests. */
  #next(): Question | undefined {
    const settings = this.#ports.settings();
    const line = this.#nextOfLine(settings);
    if (this.#isHere(settings) || (line && this.#isLineTurn)) {
      this.#isLineTurn = false;
      return line;
    }
    this.#isLineTurn = true;
    return {
      ask: () => this.#askHere(settings),
      isOf: (now) => now.mw === settings.mw && isOneLine(now, settings),
    };
  }

  #nextOfLine(settings: Settings): Question | undefined {
    const sweep = this.#sweep;
    if (sweep && (sweep.isCoarse || isOfLine(settings, sweep))) return this.#questionOf(sweep);
    const uses = [settings.use, ...siteUses.filter((use) => use !== settings.use)];
    const stale = (use: SiteUse): boolean => !isOneLine({ ...settings, use }, this.#traces[use].settings);
    // The chosen use whole before the others begin.
    for (const use of uses) {
      const asked = { ...settings, use };
      if (stale(use)) return this.#begin(asked, true);
      if (!this.#traces[use].isWhole) return this.#begin(asked, false);
    }
    return undefined;
  }

  #begin(settings: Settings, isCoarse: boolean): Question {
    const isCheap = settings.use === 'many' || settings.use === 'answering';
    const sizesMw = isCoarse && !isCheap ? COARSE_SIZES_MW : traceSizesOf(settings.use);
    return this.#questionOf({ settings, sizesMw, found: [], isCoarse });
  }

  #questionOf(sweep: Sweep): Question {
    return { ask: () => this.#step(sweep), isOf: (now) => isOfLine(now, sweep) };
  }

  async #askHere(settings: Settings): Promise<boolean> {
    const point = await this.#ports.pointOf(settings, settings.mw);
    this.#here = { settings, point };
    return true;
  }

  /** A line is shown when its last point is there: the page is not drawn again for each. */
  async #step(sweep: Sweep): Promise<boolean> {
    const { settings, sizesMw, found, isCoarse } = sweep;
    // A line that the model fails at is not gone on with.
    this.#sweep = undefined;
    found.push(await this.#ports.pointOf(settings, sizesMw[found.length] ?? 0));
    if (found.length < sizesMw.length) {
      this.#sweep = sweep;
      return false;
    }
    this.#traces[settings.use] = {
      settings,
      points: found.filter((point) => point !== null),
      isWhole: !isCoarse || sizesMw.length > COARSE_SIZES_MW.length,
    };
    return true;
  }
}
