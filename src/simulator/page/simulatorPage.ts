// The page at work: a change of a setting goes to the address, the model and the draws, and what they answer to the screen.
import type { RunResult } from '../../engine/createEngine.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../engine/scenario.ts';
import type { EngineStatus } from '../../engine/status.ts';
import { facilityAt } from '../../model/cluster/facility.ts';
import { directionOf, type Language } from '../../site/locales.ts';
import type { SiteReport } from '../answers/report.ts';
import { one } from '../dom/elements.ts';
import { serialiseAddress } from '../inputs/address/serialise.ts';
import { changedKeys, changes, isAlike, settingKeys } from '../inputs/effects.ts';
import { defaultsOf } from '../inputs/rules.ts';
import type { SettingKey, Settings, SimulatorSeeds } from '../inputs/settings.ts';
import { siteOf } from '../inputs/site.ts';
import { createCampus } from '../panels/campus/campus.ts';
import { racksOf } from '../panels/campus/racksOf.ts';
import { createChartBoard, oncePerFrame } from '../panels/drawings/charts.ts';
import { createFailures, type FailuresPanel, type FailuresQuestion } from '../panels/failures/failures.ts';
import { createInfluences } from '../panels/influence/influences.ts';
import type { ConstantsView } from '../panels/influence/influencesValue.ts';
import { showChecksum, showProgress, showState, showStatus } from '../panels/run/runPanel.ts';
import { listenToControls, showSettings } from '../panels/settings/controls.ts';
import type { Outcome } from '../results.ts';
import { DrawnSizes } from '../run/drawnSizes.ts';
import { type RunListeners, Runner } from '../run/runner.ts';
import { scenarioOf } from '../run/scenarioOf.ts';
import type { View } from '../view.ts';
import { offerDownloads } from './downloads.ts';
import { createTimers, followPage } from './lifecycle.ts';
import { ModelAnswers } from './modelAnswers.ts';
import { narrateDone, narrateResult, narrateState, narrateStatus } from './narration.ts';
import { showDrawnCount } from './readings.ts';
import { showInWords } from './showing.ts';

export interface PageData extends ConstantsView, Pick<View, 'failures'> {
  lang: Language;
  seeds: SimulatorSeeds;
  /** Reports of the default settings, by formula. */
  reports: (SiteReport | null)[];
}

const ADDRESS_PAUSE_MS = 250;
const RESTART_PAUSE_MS = 350;
const NEEDLE_PAUSE_MS = 80;

const isAnsweredByBuild = (settings: Settings, defaults: Settings): boolean =>
  isAlike(settings, defaults, 'model') && isAlike(settings, defaults, 'uses');

export class SimulatorPage {
  readonly #data: PageData;
  readonly #answers: ModelAnswers;
  readonly #runner: Runner;
  readonly #showCampus: (racks: View['racks']) => void;
  readonly #drawCharts = createChartBoard();
  readonly #redraw = oncePerFrame(() => this.#draw());
  readonly #askInfluences = createInfluences(
    () => this.#answers.influencesAtPower(),
    (influences) => this.#take({ influences }),
  );
  readonly #failures: FailuresPanel;
  readonly #timers = createTimers();
  #settings: Settings;
  /** What is asked for only while its section is open. */
  #unfolded: Pick<View, 'influences' | 'failures'>;
  #drawn = new DrawnSizes();
  #status: EngineStatus | null = null;
  #checksum = '';

  constructor(data: PageData, settings: Settings) {
    this.#data = data;
    this.#settings = settings;
    this.#unfolded = { influences: data.influences, failures: data.failures };
    this.#answers = new ModelAnswers(
      data.seeds,
      data.reports,
      () => ({ settings: this.#settings, drawn: this.#drawn }),
      { onCurve: this.#redraw, onNeedle: () => this.#showNeedle() },
    );
    this.#runner = new Runner(this.#listeners());
    this.#failures = createFailures(
      data.seeds,
      () => this.#failuresQuestion(),
      (failures) => this.#take({ failures }),
    );
    this.#showCampus = createCampus(data.words.campus, () => this.#view().racks);
  }

  start(): void {
    const { words, seeds, lang } = this.#data;
    showSettings(this.#settings, settingKeys, seeds, words, lang);
    listenToControls(
      seeds,
      () => this.#settings,
      words.problems,
      (key, value) => this.#change(key, value),
    );
    one('[data-reset]').addEventListener('click', (event) => {
      event.preventDefault();
      this.#replace({ ...defaultsOf(seeds), mw: this.#settings.mw }, settingKeys);
    });
    one('[data-cancel]').addEventListener('click', () => this.#runner.cancel());
    one('[data-again]').addEventListener('click', () => void this.#run());
    followPage({
      hide: () => this.#runner.pause(),
      see: () => this.#runner.resume(),
      leave: () => {
        this.#runner.destroy();
        this.#failures.destroy();
      },
      comeBack: () => void this.#run(),
    });
    matchMedia('(max-width: 47.99em)').addEventListener('change', this.#redraw);
    offerDownloads(
      () => this.#outcome(),
      () => this.#settle(),
    );
    this.#redraw();
    void this.#answers.sweep(!isAnsweredByBuild(this.#settings, defaultsOf(seeds)));
    void this.#run();
  }

  #change(key: SettingKey, value: number | string): void {
    const changed = { ...this.#settings, [key]: value } as Settings;
    if (key === 'acc') {
      const own = defaultsOf(this.#data.seeds, changed.acc);
      this.#replace({ ...changed, rack: own.rack, prec: own.prec });
    } else this.#replace(changed);
  }

  /** `shown` are the fields to write anew: those that changed, or all. */
  #replace(settings: Settings, shown?: readonly SettingKey[]): void {
    const { seeds, words, lang } = this.#data;
    const changed = changedKeys(settings, this.#settings);
    if (changed.length === 0 && !shown) return;
    this.#settings = settings;
    showSettings(settings, shown ?? changed, seeds, words, lang);
    this.#timers.later('address', ADDRESS_PAUSE_MS, () => {
      const search = serialiseAddress(settings, location.search, seeds);
      history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
    });
    if (changed.some((key) => changes(key, 'draws'))) {
      this.#forgetRun();
      this.#timers.later('run', RESTART_PAUSE_MS, () => void this.#run());
    }
    if (changed.some((key) => changes(key, 'model') || changes(key, 'uses'))) {
      this.#timers.later('sweep', NEEDLE_PAUSE_MS, () => void this.#answers.sweep(true));
    } else this.#timers.later('needle', NEEDLE_PAUSE_MS, () => void this.#answers.askAtNeedle());
    this.#redraw();
  }

  #take(unfolded: Partial<Pick<View, 'influences' | 'failures'>>): void {
    this.#unfolded = { ...this.#unfolded, ...unfolded };
    this.#redraw();
  }

  /** Undefined until the model has answered to these settings and the draws have a backend. */
  #failuresQuestion(): FailuresQuestion | undefined {
    const { backend } = this.#status ?? {};
    const report = this.#answers.answerTo(this.#settings);
    if (!backend || report === undefined) return undefined;
    return { report, settings: this.#settings, backend };
  }

  #showNeedle(): void {
    void this.#askInfluences();
    this.#failures.refresh();
    this.#redraw();
    if (this.#runner.state !== 'done') narrateResult(this.#view());
  }

  /** What a run has drawn is not of the next one, from the moment on that it is asked for. */
  #forgetRun(): void {
    this.#runner.abandon();
    this.#drawn = new DrawnSizes();
    this.#checksum = '';
    showChecksum('');
    showDrawnCount(0, this.#data.words);
  }

  async #run(): Promise<void> {
    this.#forgetRun();
    // Back to the formula.
    if (this.#answers.reports.some((report) => report?.isDrawn)) void this.#answers.sweep(true);
    await this.#runner.start(scenarioOf(this.#settings, this.#data.seeds), this.#settings.backend);
  }

  /** After it the outcome is of these very settings: run, curve and needle. */
  async #settle(): Promise<void> {
    this.#timers.hurry('run');
    await this.#answers.settle();
  }

  #listeners(): RunListeners {
    const { words, lang } = this.#data;
    return {
      onState: (state, { result, message = '' } = {}) => {
        showState(state, words);
        narrateState(state, message, words);
        if (result) void this.#finish(result);
      },
      onStatus: (status, isChangedInMidRun) => {
        this.#status = status;
        showStatus(status, words, lang);
        narrateStatus(status, isChangedInMidRun, words, lang);
        this.#failures.refresh();
      },
      onProgress: (progress) => showProgress(progress, words, lang),
      onRestart: () => {
        this.#drawn = new DrawnSizes();
        showDrawnCount(0, words);
      },
      onSize: (size) => {
        this.#drawn.add(size);
        showDrawnCount(this.#drawn.drawnCount, words);
        void this.#refine(size.sizeIndex);
      },
    };
  }

  async #finish(result: RunResult): Promise<void> {
    this.#checksum = result.checksum;
    showChecksum(result.checksum);
    await this.#answers.askAtNeedle();
    narrateDone(result, this.#view());
  }

  /** Asks again at the needle where a size beside it was drawn. */
  async #refine(sizeIndex: number): Promise<void> {
    const isTaken = await this.#answers.refine(sizeIndex);
    const siteMw = DEFAULT_SITE_POWERS_MW[sizeIndex] ?? 0;
    if (isTaken && Math.abs(siteMw - this.#settings.mw) < 20)
      this.#timers.later('needle', NEEDLE_PAUSE_MS, () => void this.#answers.askAtNeedle());
  }

  #view(): View {
    const { words, names, ranges, lang, seeds } = this.#data;
    const { mw } = this.#settings;
    const racks = { ...racksOf(this.#settings, seeds), levelByRack: this.#drawn.levelsAt(mw) };
    return {
      language: lang,
      words,
      direction: directionOf(lang),
      mw,
      reports: this.#answers.shown,
      exact: this.#answers.exactAt(mw),
      racks,
      tariff: this.#settings.tariff,
      names,
      ranges,
      ...this.#unfolded,
    };
  }

  #draw(): void {
    const view = this.#view();
    this.#drawCharts(view);
    showInWords(view, facilityAt(siteOf(this.#settings, this.#data.seeds), view.mw).gpus);
    this.#showCampus(view.racks);
  }

  #outcome(): Outcome {
    const address = `${location.origin}${location.pathname}${serialiseAddress(this.#settings, location.search, this.#data.seeds)}`;
    return {
      settings: this.#settings,
      address,
      state: this.#runner.state,
      checksum: this.#checksum,
      status: this.#status,
      reports: this.#answers.reports,
      failures: this.#failures.drawn(),
      delayFractions: DEFAULT_SITE_POWERS_MW.map((_, i) => this.#drawn.fractionsOf(i)),
    };
  }
}
