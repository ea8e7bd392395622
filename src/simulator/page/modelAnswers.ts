// What the model has answered so far: the curve size by size, and the report at the needle.

import type { InfluencesMw } from '../../charts/influence/influences.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../engine/scenario.ts';
import type { SiteReport } from '../answers/report.ts';
import { createSweeper, type Sweeper } from '../answers/sweeper.ts';
import { sweepSizes } from '../answers/sweepSizes.ts';
import type { Settings, SimulatorSeeds } from '../inputs/settings.ts';
import { createGlide } from '../panels/drawings/glide.ts';
import type { DrawnSizes } from '../run/drawnSizes.ts';

/** What the answers are for: it is read anew whenever the model is asked. */
export interface Question {
  settings: Settings;
  drawn: DrawnSizes;
}

export interface AnswerListeners {
  /** The curve on the screen has moved. */
  onCurve(): void;
  /** The report at the needle is there. */
  onNeedle(): void;
}

export class ModelAnswers {
  readonly #sweeper: Sweeper;
  readonly #question: () => Question;
  readonly #listeners: AnswerListeners;
  readonly #glide = createGlide((reports) => {
    this.#shown = reports;
    this.#listeners.onCurve();
  });
  #reports: readonly (SiteReport | null)[];
  #shown: readonly (SiteReport | null)[];
  /** The report at the needle, undefined until the first, and the settings that it answers to. */
  #exact: SiteReport | null | undefined;
  #exactFor: Settings | undefined;
  /** Counts the sweeps; what an earlier one still answers is dropped. */
  #turn = 0;

  /** `reports` are those that the build has computed, one for each size. */
  constructor(
    seeds: SimulatorSeeds,
    reports: readonly (SiteReport | null)[],
    question: () => Question,
    listeners: AnswerListeners,
  ) {
    this.#sweeper = createSweeper(seeds);
    this.#reports = reports;
    this.#shown = reports;
    this.#question = question;
    this.#listeners = listeners;
  }

  /** By size, as the model gave them last. */
  get reports(): readonly (SiteReport | null)[] {
    return this.#reports;
  }

  /** By size, as they stand on the screen: on their way to `reports`. */
  get shown(): readonly (SiteReport | null)[] {
    return this.#shown;
  }

  /** The report at a power, null while the curve still moves or where it was not asked for. */
  exactAt(siteMw: number): SiteReport | null {
    return this.#exact?.siteMw === siteMw && this.#shown === this.#reports ? this.#exact : null;
  }

  /** The report at the needle of these very settings: null where nothing fits, undefined until the model has answered. */
  answerTo(settings: Settings): SiteReport | null | undefined {
    return this.#exactFor === settings ? this.#exact : undefined;
  }

  influencesAtPower(): Promise<InfluencesMw | null> {
    const { settings, drawn } = this.#question();
    return this.#sweeper.influencesAt(settings.mw, drawn.meanDelayTicksAt(settings.mw));
  }

  /**
   * Models the sizes anew, the needle's first; `isWhole` false only opens the curve that the build has drawn.
   * False where a later sweep has come between.
   */
  async sweep(isWhole: boolean): Promise<boolean> {
    const turn = ++this.#turn;
    const { settings } = this.#question();
    await this.#sweeper.open(settings);
    if (turn !== this.#turn) return false;
    void this.askAtNeedle();
    if (!isWhole) return true;
    const ticksOf = (sizeIndex: number): number | null => this.#question().drawn.meanDelayTicks(sizeIndex);
    const reports = await sweepSizes(this.#sweeper, ticksOf, () => turn === this.#turn);
    if (!reports) return false;
    this.#reports = reports;
    this.#glide(this.#shown, reports);
    return true;
  }

  /** After it `reports` answer to the settings and draws of this moment, whatever was under way. */
  async settle(): Promise<void> {
    while (!(await this.sweep(true)));
  }

  async askAtNeedle(): Promise<void> {
    const turn = this.#turn;
    const { settings, drawn } = this.#question();
    const { mw } = settings;
    const report = await this.#sweeper.at(mw, drawn.meanDelayTicksAt(mw));
    if (turn !== this.#turn || mw !== this.#question().settings.mw) return;
    this.#exact = report;
    this.#exactFor = settings;
    this.#listeners.onNeedle();
  }

  /** Puts the mean delay of a drawn size in place of the formula's. False where a later run or sweep has come between. */
  async refine(sizeIndex: number): Promise<boolean> {
    const turn = this.#turn;
    const { drawn } = this.#question();
    const siteMw = DEFAULT_SITE_POWERS_MW[sizeIndex] ?? 0;
    const report = await this.#sweeper.at(siteMw, drawn.meanDelayTicks(sizeIndex));
    if (turn !== this.#turn || drawn !== this.#question().drawn) return false;
    // A drawn size moves the curve by less than a pixel or two: no glide.
    // Not Array.with: it came with Chrome 110 and Safari 16.
    const reports = this.#reports.map((old, i) => (i === sizeIndex ? report : old));
    this.#reports = reports;
    this.#glide(reports, reports);
    return true;
  }
}
