// The page at work: a change of a setting goes to the address, the model and the draws, and what they answer to the screen.
import type { RunResult } from '../../engine/createEngine.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../engine/scenario.ts';
import type { EngineStatus } from '../../engine/status.ts';
import { directionOf, type Language } from '../../site/locales.ts';
import { defaultsOf, settingKeys } from '../address/rules.ts';
import { serialiseAddress } from '../address/serialise.ts';
import { type Asked, type AskedKey, askedByDefault, usesAsked } from '../asked.ts';
import { racksOf } from '../racksOf.ts';
import type { Outcome } from '../results.ts';
import { DrawnSizes } from '../run/drawnSizes.ts';
import { type RunListeners, Runner } from '../run/runner.ts';
import { scenarioOf } from '../run/scenarioOf.ts';
import {
  drawKeys,
  isModelledAlike,
  type SettingKey,
  type Settings,
  type SimulatorSeeds,
  unmodelledKeys,
} from '../settings.ts';
import type { SiteReport } from '../sweep/report.ts';
import { facilityAt } from '../sweep/siteFacility.ts';
import { createSweeper, type Sweeper } from '../sweep/sweeper.ts';
import { sweepSizes } from '../sweep/sweepSizes.ts';
import type { ConstantsView } from '../swingsValue.ts';
import type { View } from '../view.ts';
import { listenToAsked } from './askedFields.ts';
import { createCampus } from './campus.ts';
import { createChartBoard, oncePerFrame } from './charts.ts';
import { listenToControls, showSettings } from './controls.ts';
import { offerDownloads } from './downloads.ts';
import { one } from './elements.ts';
import { createGlide } from './glide.ts';
import { createTimers, followPage } from './lifecycle.ts';
import { createMonths, type MonthsPanel, type MonthsQuestion } from './months.ts';
import { narrateDone, narrateResult, narrateState, narrateStatus } from './narration.ts';
import { showDrawnCount } from './readings.ts';
import { showChecksum, showProgress, showState, showStatus } from './runPanel.ts';
import { showInWords } from './showing.ts';
import { createSwings } from './swings.ts';

export interface PageData extends ConstantsView, Pick<View, 'months'> {
  lang: Language;
  seeds: SimulatorSeeds;
  /** Reports of the default settings, by formula. */
  reports: (SiteReport | null)[];
}

const ADDRESS_PAUSE_MS = 250;
const RESTART_PAUSE_MS = 350;
const NEEDLE_PAUSE_MS = 80;

export class SimulatorPage {
  readonly #data: PageData;
  readonly #sweeper: Sweeper;
  readonly #runner: Runner;
  readonly #showCampus: (racks: View['racks']) => void;
  readonly #drawCharts = createChartBoard();
  readonly #redraw = oncePerFrame(() => this.#draw());
  readonly #glide = createGlide((reports) => {
    this.#shown = reports;
    this.#redraw();
  });
  readonly #askSwings = createSwings(
    () => this.#sweeper.swingsAt(this.#settings.mw, this.#drawn.meanDelayTicksAt(this.#settings.mw)),
    (swings) => this.#take({ swings }),
  );
  readonly #months: MonthsPanel;
  readonly #later = createTimers();
  #asked = askedByDefault;
  #settings: Settings;
  #reports: readonly (SiteReport | null)[];
  #shown: readonly (SiteReport | null)[];
  /** The model's answer at the needle, undefined until the first, and the settings that it answers to. */
  #exact: SiteReport | null | undefined;
  #exactFor: Settings | undefined;
  /** What is asked for only while its section is open. */
  #unfolded: Pick<View, 'swings' | 'months'>;
  #drawn = new DrawnSizes();
  #status: EngineStatus | null = null;
  #checksum = '';
  #sweepTurn = 0;

  constructor(data: PageData, settings: Settings) {
    this.#data = data;
    this.#settings = settings;
    this.#reports = data.reports;
    this.#shown = data.reports;
    this.#unfolded = { swings: data.swings, months: data.months };
    this.#sweeper = createSweeper(data.seeds);
    this.#runner = new Runner(this.#listeners());
    this.#months = createMonths(
      data.seeds,
      () => this.#monthsQuestion(),
      (months) => this.#take({ months }),
    );
    this.#showCampus = createCampus(data.words.campus, () => this.#view().racks);
  }

  start(): void {
    const { words, seeds, lang } = this.#data;
    showSettings(this.#settings, seeds, words, lang);
    listenToControls(
      seeds,
      () => this.#settings,
      words.problems,
      (key, value) => this.#change(key, value),
    );
    one('[data-reset]').addEventListener('click', (event) => {
      event.preventDefault();
      this.#replace({ ...defaultsOf(seeds), mw: this.#settings.mw });
    });
    one('[data-cancel]').addEventListener('click', () => this.#runner.cancel());
    one('[data-again]').addEventListener('click', () => void this.#run());
    listenToAsked(words, (asked, key) => this.#ask(asked, key));
    followPage({
      hide: () => this.#runner.pause(),
      see: () => this.#runner.resume(),
      leave: () => {
        this.#runner.destroy();
        this.#months.destroy();
      },
      comeBack: () => void this.#run(),
    });
    matchMedia('(max-width: 47.99em)').addEventListener('change', this.#redraw);
    offerDownloads(() => this.#outcome());
    this.#redraw();
    void this.#resweep(!isModelledAlike(this.#settings, defaultsOf(seeds)));
    void this.#run();
  }

  #change(key: SettingKey, value: number | string): void {
    const changed = { ...this.#settings, [key]: value } as Settings;
    if (key === 'acc') {
      const own = defaultsOf(this.#data.seeds, changed.acc);
      this.#replace({ ...changed, rack: own.rack, prec: own.prec });
    } else this.#replace(changed);
  }

  #replace(settings: Settings): void {
    const { seeds, words, lang } = this.#data;
    const changed = settingKeys.filter((key) => settings[key] !== this.#settings[key]);
    if (changed.length === 0) return;
    this.#settings = settings;
    showSettings(settings, seeds, words, lang);
    this.#later('address', ADDRESS_PAUSE_MS, () => {
      const search = serialiseAddress(settings, location.search, seeds);
      history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
    });
    if (changed.some((key) => drawKeys.includes(key))) {
      this.#later('run', RESTART_PAUSE_MS, () => void this.#run());
    }
    if (changed.some((key) => !unmodelledKeys.includes(key))) {
      this.#later('sweep', NEEDLE_PAUSE_MS, () => void this.#resweep(true));
    } else this.#later('needle', NEEDLE_PAUSE_MS, () => void this.#askAtNeedle());
    this.#redraw();
  }

  #take(unfolded: Partial<Pick<View, 'swings' | 'months'>>): void {
    this.#unfolded = { ...this.#unfolded, ...unfolded };
    this.#redraw();
  }

  #ask(asked: Asked, key: AskedKey): void {
    this.#asked = asked;
    if (key === 'spares' || key === 'repairHours') this.#months.refresh();
    else this.#later('sweep', NEEDLE_PAUSE_MS, () => void this.#resweep(true));
  }

  /** Undefined until the model has answered to these settings and the draws have a backend. */
  #monthsQuestion(): MonthsQuestion | undefined {
    const { backend } = this.#status ?? {};
    if (!backend || this.#exact === undefined || this.#exactFor !== this.#settings) return undefined;
    return { report: this.#exact, settings: this.#settings, asked: this.#asked, backend };
  }

  /** Models the sizes anew, the needle's first; `isWhole` false only opens the curve that the build has drawn. */
  async #resweep(isWhole: boolean): Promise<void> {
    const turn = ++this.#sweepTurn;
    await this.#sweeper.open(this.#settings, usesAsked(this.#asked));
    if (turn !== this.#sweepTurn) return;
    void this.#askAtNeedle();
    if (!isWhole) return;
    const ticksOf = (sizeIndex: number): number | null => this.#drawn.meanDelayTicks(sizeIndex);
    const reports = await sweepSizes(this.#sweeper, ticksOf, () => turn === this.#sweepTurn);
    if (!reports) return;
    this.#reports = reports;
    this.#glide(this.#shown, reports);
  }

  async #askAtNeedle(): Promise<void> {
    const settings = this.#settings;
    const { mw } = settings;
    const turn = this.#sweepTurn;
    const report = await this.#sweeper.at(mw, this.#drawn.meanDelayTicksAt(mw));
    if (turn !== this.#sweepTurn || mw !== this.#settings.mw) return;
    this.#exact = report;
    this.#exactFor = settings;
    void this.#askSwings();
    this.#months.refresh();
    this.#redraw();
    if (this.#runner.state !== 'done') narrateResult(this.#view());
  }

  async #run(): Promise<void> {
    this.#drawn = new DrawnSizes();
    this.#checksum = '';
    showChecksum('');
    showDrawnCount(0, this.#data.words);
    // What an earlier run has drawn is no longer of this run: back to the formula.
    if (this.#reports.some((report) => report?.isDrawn)) void this.#resweep(true);
    await this.#runner.start(scenarioOf(this.#settings, this.#data.seeds), this.#settings.backend);
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
        this.#months.refresh();
      },
      onProgress: (progress) => showProgress(progress, words, lang),
      onSize: (size) => {
        const drawn = this.#drawn;
        drawn.add(size);
        showDrawnCount(drawn.drawnCount, words);
        void this.#refine(size.sizeIndex, drawn);
      },
    };
  }

  async #finish(result: RunResult): Promise<void> {
    this.#checksum = result.checksum;
    showChecksum(result.checksum);
    await this.#askAtNeedle();
    narrateDone(result, this.#view());
  }

  /** Puts the mean delay of a drawn size in place of the formula's. */
  async #refine(sizeIndex: number, drawn: DrawnSizes): Promise<void> {
    const siteMw = DEFAULT_SITE_POWERS_MW[sizeIndex] ?? 0;
    const turn = this.#sweepTurn;
    const report = await this.#sweeper.at(siteMw, drawn.meanDelayTicks(sizeIndex));
    if (turn !== this.#sweepTurn || drawn !== this.#drawn) return;
    // A drawn size moves the curve by less than a pixel or two: no glide.
    const reports = this.#reports.with(sizeIndex, report);
    this.#reports = reports;
    this.#glide(reports, reports);
    if (Math.abs(siteMw - this.#settings.mw) < 20)
      this.#later('needle', NEEDLE_PAUSE_MS, () => void this.#askAtNeedle());
  }

  #view(): View {
    const { words, names, ranges, lang, seeds } = this.#data;
    const { mw } = this.#settings;
    const racks = { ...racksOf(this.#settings, seeds), levelByRack: this.#drawn.levelsAt(mw) };
    const exact = this.#exact?.siteMw === mw && this.#shown === this.#reports ? this.#exact : null;
    return {
      language: lang,
      words,
      direction: directionOf(lang),
      mw,
      reports: this.#shown,
      exact,
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
    showInWords(view, facilityAt(this.#settings, this.#data.seeds, view.mw).gpus);
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
      reports: this.#reports,
      delayFractions: DEFAULT_SITE_POWERS_MW.map((_, i) => this.#drawn.fractionsOf(i)),
    };
  }
}
