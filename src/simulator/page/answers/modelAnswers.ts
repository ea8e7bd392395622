// What the model has answered so far: the curve size by size, and the report at the chosen power.

import type { InfluencesMw } from '../../../charts/influence/influences.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../../engine/stragglers/scenario.ts';
import type { SiteReport } from '../../answers/curve/report.ts';
import { goOn } from '../../answers/fault.ts';
import type { Sweeper } from '../../answers/sweeper.ts';
import { sweepSizes } from '../../answers/sweepSizes.ts';
import { Turns } from '../../answers/turns.ts';
import { changedKeys, isAlike } from '../../inputs/effects.ts';
import type { Settings } from '../../inputs/settings.ts';
import type { DrawnSizes } from '../../run/drawnSizes.ts';
import type { Glide, Reports } from './glide.ts';
import type { Standing } from './overdue.ts';

/** What the answers are for: it is read anew whenever the model is asked. */
export interface Question {
  settings: Settings;
  drawn: DrawnSizes;
}

/** What the answers are asked of and shown by. */
export interface AnswerPorts {
  model: Pick<Sweeper, 'at' | 'influencesAt'>;
  /** Resolves once the model has answered all that the hand has asked for: the sizes of a sweep let it go first. */
  rest: () => Promise<void>;
  question: () => Question;
  /** Moves what is shown from some reports to others. */
  createGlide: (show: (reports: Reports) => void) => Glide;
  /** The curve on the screen has moved. */
  onCurve: () => void;
  /** The report at the chosen power is there. */
  onReport: () => void;
}

/** Whether a report under the one settings says the same under the others; a drawn one hangs on the draws too. */
const isSameReport = (of: Settings, settings: Settings, report: SiteReport | null | undefined): boolean =>
  isAlike(of, settings, 'model') &&
  isAlike(of, settings, 'uses') &&
  (!report?.isDrawn || isAlike(of, settings, 'draws'));

export class ModelAnswers {
  readonly #ports: AnswerPorts;
  readonly #glide: Glide;
  readonly #sweeps = new Turns();
  readonly #reportsAtPower = new Turns();
  #reports: Reports;
  #shown: Reports;
  /** The report at the chosen power, undefined until the first, and the settings that it answers to. */
  #exact: SiteReport | null | undefined;
  #exactFor: Settings | undefined;
  #reportsFor: Settings;

  /** `built` are the reports at the settings `of`, one for each size, which the build has computed. */
  constructor(built: Reports, of: Settings, ports: AnswerPorts) {
    this.#ports = ports;
    this.#reports = built;
    this.#shown = built;
    this.#reportsFor = of;
    this.#exact = built.find((report) => report?.siteMw === of.mw);
    if (this.#exact) this.#exactFor = of;
    this.#glide = ports.createGlide((shown) => {
      this.#shown = shown;
      ports.onCurve();
    });
  }

  /** By size, as the model gave them last. */
  get reports(): Reports {
    return this.#reports;
  }

  /** By size, as they stand on the screen: on their way to `reports`. */
  get shown(): Reports {
    return this.#shown;
  }

  /** The report at the power of these settings, null while the curve still moves or where it was asked for under others. */
  exactTo(settings: Settings): SiteReport | null {
    const isTheirs = this.#exactFor && isSameReport(this.#exactFor, settings, this.#exact);
    return isTheirs && this.#exact?.siteMw === settings.mw && this.#shown === this.#reports
      ? this.#exact
      : null;
  }

  /** The report at the power of these very settings: null where nothing fits, undefined until the model has answered. */
  answerTo(settings: Settings): SiteReport | null | undefined {
    const isOfThese = this.#exactFor && changedKeys(this.#exactFor, settings).length === 0;
    return isOfThese ? this.#exact : undefined;
  }

  /** Whether the curve on the screen answers to these settings. */
  isOf(settings: Settings): boolean {
    return isAlike(settings, this.#reportsFor, 'model');
  }

  /** Whether the reports answer to these settings in all that they say. */
  isWhollyOf(settings: Settings): boolean {
    return this.#reports.every((report) => isSameReport(this.#reportsFor, settings, report));
  }

  /** What lies below the plane, and whether it shows other settings than those of the moment. */
  get standing(): Standing {
    return ['below', !this.isWhollyOf(this.#ports.question().settings), this.#reports];
  }

  influencesAtPower(): Promise<InfluencesMw | null> {
    const { settings, drawn } = this.#ports.question();
    return this.#ports.model.influencesAt(settings, settings.mw, drawn.meanDelayTicksAt(settings.mw));
  }

  /** Takes the curve that the build has drawn for these settings, and asks for the report at the power where there is none. */
  takeBuilt(): void {
    this.#sweeps.begin();
    const { settings } = this.#ports.question();
    if (this.answerTo(settings) === undefined) goOn(this.askAtPower());
    this.#reportsFor = settings;
  }

  /** Models the sizes anew, the chosen power first. False where a later sweep has come between. */
  async sweep(): Promise<boolean> {
    const { model, question, rest } = this.#ports;
    const isLatest = this.#sweeps.begin();
    const { settings } = question();
    goOn(this.askAtPower());
    const reports = await sweepSizes(
      async (siteMw, meanDelayTicks) => {
        await rest();
        return isLatest() ? model.at(settings, siteMw, meanDelayTicks) : null;
      },
      (size) => question().drawn.meanDelayTicks(size),
      isLatest,
    );
    if (!reports) return false;
    this.#reports = reports;
    this.#reportsFor = settings;
    this.#glide(this.#shown, reports);
    return true;
  }

  /**
   * To call when settings have changed that a sweep is to follow: what is under way for those before ends with the size
   * that is being searched.
   */
  abandon(): void {
    this.#sweeps.begin();
  }

  /** After it `reports` answer to the settings and draws of this moment, whatever was under way. */
  async settle(): Promise<void> {
    while (!(await this.sweep()));
  }

  /** Asks for the report at the chosen power. It is dropped where another was asked for, or the power has moved on. */
  async askAtPower(): Promise<void> {
    const { model, question, onReport } = this.#ports;
    const isOfSweep = this.#sweeps.join();
    const isLatest = this.#reportsAtPower.begin();
    const { settings, drawn } = question();
    const { mw } = settings;
    const report = await model.at(settings, mw, drawn.meanDelayTicksAt(mw));
    if (!isOfSweep() || !isLatest() || mw !== question().settings.mw) return;
    this.#exact = report;
    this.#exactFor = settings;
    onReport();
  }

  /** Puts the mean delay of a drawn size in place of the formula's. False where a later run or sweep has come between. */
  async refine(sizeIndex: number): Promise<boolean> {
    const { model, question } = this.#ports;
    const isOfSweep = this.#sweeps.join();
    const { settings, drawn } = question();
    const siteMw = DEFAULT_SITE_POWERS_MW[sizeIndex] ?? 0;
    const report = await model.at(settings, siteMw, drawn.meanDelayTicks(sizeIndex));
    if (!isOfSweep() || drawn !== question().drawn) return false;
    // Sizes that an earlier run has drawn stay of its settings until a sweep has taken them back to the formula.
    if (!this.#reports.some((old) => old?.isDrawn)) this.#reportsFor = settings;
    // A drawn size moves the curve by less than a pixel or two: no glide.
    const reports = this.#reports.with(sizeIndex, report);
    this.#reports = reports;
    this.#glide(reports, reports);
    return true;
  }
}
