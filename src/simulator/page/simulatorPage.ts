// The page at work: a change of a setting goes to the model and the draws, and what they answer to the screen.
import type { RunResult } from '../../engine/createEngine.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../engine/scenario.ts';
import { facilityAt } from '../../model/cluster/facility.ts';
import { directionOf, type Language } from '../../site/locales.ts';
import { createSweeper } from '../answers/sweeper.ts';
import { oncePerFrame } from '../dom/frames.ts';
import { changes, isAlike } from '../inputs/effects.ts';
import { defaultsOf } from '../inputs/rules.ts';
import type { SettingKey, Settings, SimulatorSeeds } from '../inputs/settings.ts';
import { siteOf } from '../inputs/site.ts';
import { createCampus } from '../panels/campus/campus.ts';
import { racksOf } from '../panels/campus/racksOf.ts';
import { createChartBoard } from '../panels/chart/chartBoard.ts';
import { createFailures, type FailuresPanel, type FailuresQuestion } from '../panels/failures/failures.ts';
import { createInfluences } from '../panels/influence/influences.ts';
import { writeBeforePrint } from '../panels/paper/computed.ts';
import { narrateDone, narrateResult } from '../panels/run/narration.ts';
import type { View } from '../panels/view.ts';
import { scenarioOf } from '../run/scenarioOf.ts';
import { offerDownloads } from './downloads.ts';
import { drawings } from './drawings.ts';
import { Draws } from './draws.ts';
import { createGlide } from './glide.ts';
import { followPage } from './lifecycle.ts';
import { ModelAnswers } from './modelAnswers.ts';
import { PageSettings } from './pageSettings.ts';
import type { Outcome } from './results.ts';
import { createTimers } from './timers.ts';
import { writeView } from './writeView.ts';

/** What the page carries as JSON: the reports and answers are those of the default settings, by formula. */
export interface PageData
  extends Pick<View, 'words' | 'names' | 'ranges' | 'reports' | 'influences' | 'failures'> {
  lang: Language;
  seeds: SimulatorSeeds;
}

const RESTART_PAUSE_MS = 350;
const ASK_PAUSE_MS = 80;

const isAnsweredByBuild = (settings: Settings, defaults: Settings): boolean =>
  isAlike(settings, defaults, 'model') && isAlike(settings, defaults, 'uses');

export class SimulatorPage {
  readonly #data: PageData;
  readonly #settings: PageSettings;
  readonly #answers: ModelAnswers;
  readonly #draws: Draws;
  readonly #failures: FailuresPanel;
  readonly #askInfluences: () => void;
  readonly #showCampus: (racks: View['racks']) => void;
  readonly #drawCharts = createChartBoard(drawings);
  readonly #redraw = oncePerFrame(() => this.#draw());
  readonly #timers = createTimers();
  /** What is asked for only while its section is open. */
  #unfolded: Pick<View, 'influences' | 'failures'>;

  constructor(data: PageData, settings: Settings) {
    const { words, seeds, lang, influences, failures } = data;
    this.#data = data;
    this.#unfolded = { influences, failures };
    this.#settings = new PageSettings(settings, data, (changed) => this.#changed(changed));
    this.#answers = new ModelAnswers(data.reports, {
      model: createSweeper(seeds),
      question: () => ({ settings: this.#settings.current, drawn: this.#draws.drawn }),
      createGlide,
      onCurve: this.#redraw,
      onReport: () => this.#reported(),
    });
    this.#draws = new Draws(words, lang, {
      onSize: (sizeIndex) => void this.#refine(sizeIndex),
      onBackend: () => this.#failures.refresh(),
      onDone: (result) => void this.#finish(result),
    });
    this.#askInfluences = createInfluences(
      () => this.#answers.influencesAtPower(),
      (answer) => this.#take({ influences: answer }),
    );
    this.#failures = createFailures(
      seeds,
      () => this.#failuresQuestion(),
      (answer) => this.#take({ failures: answer }),
    );
    this.#showCampus = createCampus(words.campus, () => this.#view().racks);
  }

  start(): void {
    const { seeds, words, lang } = this.#data;
    const settings = this.#settings;
    settings.start();
    this.#draws.listen(() => void this.#run());
    followPage({
      hide: () => this.#draws.pause(),
      see: () => this.#draws.resume(),
      leave: () => {
        this.#draws.destroy();
        this.#failures.destroy();
      },
      comeBack: () => void this.#run(),
    });
    writeBeforePrint(() => this.#outcome(), seeds, words, lang);
    matchMedia('(max-width: 47.99em)').addEventListener('change', this.#redraw);
    offerDownloads(
      () => this.#outcome(),
      () => this.#settle(),
    );
    this.#redraw();
    void this.#answers.sweep(!isAnsweredByBuild(settings.current, defaultsOf(seeds)));
    void this.#run();
  }

  #changed(changed: readonly SettingKey[]): void {
    const isAnyOf = (effect: Parameters<typeof changes>[1]): boolean =>
      changed.some((key) => changes(key, effect));
    if (isAnyOf('draws')) {
      this.#draws.forget();
      this.#timers.later('run', RESTART_PAUSE_MS, () => void this.#run());
    }
    if (isAnyOf('model') || isAnyOf('uses'))
      this.#timers.later('sweep', ASK_PAUSE_MS, () => void this.#answers.sweep(true));
    else this.#timers.later('report', ASK_PAUSE_MS, () => void this.#answers.askAtPower());
    this.#redraw();
  }

  #take(unfolded: Partial<Pick<View, 'influences' | 'failures'>>): void {
    this.#unfolded = { ...this.#unfolded, ...unfolded };
    this.#redraw();
  }

  /** Undefined until the model has answered to these settings and the draws have a backend. */
  #failuresQuestion(): FailuresQuestion | undefined {
    const settings = this.#settings.current;
    const { backend } = this.#draws.status ?? {};
    const report = this.#answers.answerTo(settings);
    return backend && report !== undefined ? { report, settings, backend } : undefined;
  }

  #reported(): void {
    this.#askInfluences();
    this.#failures.refresh();
    this.#redraw();
    if (this.#draws.state !== 'done') narrateResult(this.#view());
  }

  async #run(): Promise<void> {
    const { current } = this.#settings;
    const isDrawn = this.#answers.reports.some((report) => report?.isDrawn);
    const run = this.#draws.start(scenarioOf(current, this.#data.seeds), current.backend);
    // Back to the formula.
    if (isDrawn) void this.#answers.sweep(true);
    await run;
  }

  /** After it the outcome is of these very settings: run, curve and report. */
  async #settle(): Promise<void> {
    this.#timers.hurry('run');
    await this.#answers.settle();
  }

  async #finish(result: RunResult): Promise<void> {
    await this.#answers.askAtPower();
    narrateDone(result, this.#view());
  }

  /** Asks again at the chosen power where a size beside it was drawn. */
  async #refine(sizeIndex: number): Promise<void> {
    const isTaken = await this.#answers.refine(sizeIndex);
    const siteMw = DEFAULT_SITE_POWERS_MW[sizeIndex] ?? 0;
    if (isTaken && Math.abs(siteMw - this.#settings.current.mw) < 20)
      this.#timers.later('report', ASK_PAUSE_MS, () => void this.#answers.askAtPower());
  }

  #view(): View {
    const { words, names, ranges, lang, seeds } = this.#data;
    const settings = this.#settings.current;
    const { mw, tariff } = settings;
    return {
      language: lang,
      words,
      direction: directionOf(lang),
      mw,
      reports: this.#answers.shown,
      exact: this.#answers.exactAt(mw),
      racks: { ...racksOf(settings, seeds), levelByRack: this.#draws.drawn.levelsAt(mw) },
      tariff,
      names,
      ranges,
      ...this.#unfolded,
    };
  }

  #draw(): void {
    const view = this.#view();
    this.#drawCharts(view);
    writeView(view, facilityAt(siteOf(this.#settings.current, this.#data.seeds), view.mw).gpus);
    this.#showCampus(view.racks);
  }

  #outcome(): Outcome {
    const { state, checksum, status, delayFractions } = this.#draws;
    return {
      settings: this.#settings.current,
      address: this.#settings.address(),
      state,
      checksum,
      status,
      reports: this.#answers.reports,
      failures: this.#failures.drawn(),
      delayFractions,
    };
  }
}
