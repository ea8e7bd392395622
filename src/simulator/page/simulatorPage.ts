// The page at work: a change of a setting goes to the model and the draws, and what they answer to the screen.
import type { RunResult } from '../../engine/createEngine.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../engine/stragglers/scenario.ts';
import { goOn } from '../answers/fault.ts';
import { createSweeper, type Sweeper } from '../answers/sweeper.ts';
import { one } from '../dom/elements.ts';
import { onFirstReach } from '../dom/firstReach.ts';
import { tellLost } from '../dom/later.ts';
import { showFault } from '../dom/problems.ts';
import { changes, type Effect } from '../inputs/effects.ts';
import { defaultsOf } from '../inputs/rules.ts';
import type { SettingKey, Settings } from '../inputs/settings.ts';
import { bendPlaceOf } from '../panels/curve/bendReasonSentence.ts';
import type { FailuresQuestion } from '../panels/failures/failures.ts';
import { writeBeforePrint } from '../panels/paper/computed.ts';
import { narrateDone, narrateResult } from '../panels/run/narration.ts';
import type { View } from '../panels/view.ts';
import { viewOf } from '../panels/viewOf.ts';
import { scenarioOf } from '../run/scenarioOf.ts';
import { Bends } from './answers/bends.ts';
import { createGlide } from './answers/glide.ts';
import { ModelAnswers } from './answers/modelAnswers.ts';
import { Overdue, type Standing } from './answers/overdue.ts';
import { PlaneAnswers } from './answers/planeAnswers.ts';
import { Sections } from './answers/sections.ts';
import { WeatherAnswers } from './answers/weather.ts';
import { offerDownloads } from './files/downloads.ts';
import { followLoads } from './files/loadDoor.ts';
import { outcomeOf } from './files/outcomeOf.ts';
import type { Outcome } from './files/results.ts';
import { followPage } from './lifecycle.ts';
import { isAnsweredByBuild, isDrawnByBuild, isOfState, type PageData } from './pageData.ts';
import { PlacesDoor } from './places/placesDoor.ts';
import { Before } from './plane/before.ts';
import { followDrawer } from './plane/drawerDoor.ts';
import { Foot } from './plane/foot.ts';
import { Kept } from './plane/kept.ts';
import { followPower, showPowerNumber } from './plane/powerHand.ts';
import { followPresets } from './plane/presets.ts';
import { Draws } from './run/draws.ts';
import { createScreen, type Screen } from './screen/screen.ts';
import { PageSettings } from './settings/pageSettings.ts';
import { offerLastState } from './settings/resume.ts';
import { followTake } from './take/takeDoor.ts';
import { createTimers } from './timers.ts';

/** The draws wait until the hand has rested; what stands below the plane a moment. */
const DRAWS_PAUSE_MS = 2000;
const ASK_PAUSE_MS = 300;

export class SimulatorPage {
  readonly #data: PageData;
  readonly #settings: PageSettings;
  readonly #answers: ModelAnswers;
  readonly #plane: PlaneAnswers;
  readonly #bends: Bends;
  readonly #foot = new Foot(() => this.#redraw());
  readonly #before = new Before();
  readonly #overdue = new Overdue(() => this.#redraw());
  readonly #weather: WeatherAnswers;
  readonly #kept: Kept;
  readonly #places: PlacesDoor;
  readonly #model: Sweeper;
  readonly #draws: Draws;
  readonly #sections: Sections;
  readonly #screen: Screen;
  readonly #timers = createTimers();

  constructor(data: PageData, settings: Settings) {
    const { words, seeds, lang } = data;
    this.#data = data;
    this.#settings = new PageSettings(settings, data, (changed, before) => this.#changed(changed, before));
    const model = createSweeper(seeds, {
      tellLost: (isLost) => tellLost(one('[data-simulator]'), isLost),
      tellFault: (message, of) => {
        // The model may fail late at settings that the page has left.
        const shown = [this.#settings.current, this.#kept.settings];
        if (shown.some((settings) => settings && isOfState(of, settings))) showFault(message);
      },
    });
    this.#model = model;
    this.#plane = new PlaneAnswers(data.traces, defaultsOf(seeds), {
      pointOf: model.pointOf,
      settings: () => this.#settings.current,
      onPoint: () => {
        this.#redraw();
        if (this.#plane.isSettled) goOn(this.#bends.ask());
      },
    });
    this.#bends = new Bends(data.bend, defaultsOf(seeds), {
      settings: () => this.#settings.current,
      traces: () => this.#plane.traces,
      bendOf: model.bendOf,
      onBend: () => this.#redraw(),
    });
    this.#weather = new WeatherAnswers(seeds, () => this.#redraw());
    this.#answers = new ModelAnswers(data.reports, defaultsOf(seeds), {
      model,
      // The sizes are asked for though the plane's line could not be answered.
      rest: () => this.#plane.ask().catch(() => {}),
      question: () => ({ settings: this.#settings.current, drawn: this.#draws.drawn }),
      createGlide,
      onCurve: () => this.#redraw(),
      onReport: () => this.#reported(),
    });
    this.#kept = new Kept({
      seeds,
      settings: () => this.#settings.current,
      choose: (chosen) => this.#settings.exchange(chosen),
      plane: this.#plane,
      pointOf: model.pointOf,
      onChange: () => this.#redraw(),
    });
    this.#draws = new Draws(words, lang, {
      onSize: (sizeIndex) => goOn(this.#refine(sizeIndex)),
      onBackend: () => this.#sections.refreshFailures(),
      onDone: (result) => goOn(this.#finish(result)),
    });
    this.#sections = new Sections(data, {
      influences: () => {
        this.#timers.hurry('sweep');
        return this.#answers.influencesAtPower();
      },
      failuresQuestion: () => this.#failuresQuestion(),
      onSection: (section) => this.#screen.add(section),
      onAnswer: () => this.#redraw(),
    });
    this.#places = new PlacesDoor(data, {
      seeds,
      settings: () => this.#settings.current,
      view: () => this.#view(),
      onChange: () => this.#redraw(),
    });
    this.#screen = createScreen(words, () => this.#view(), this.#places);
  }

  start(): void {
    const { seeds, words, lang } = this.#data;
    const settings = this.#settings;
    settings.start();
    this.#draws.listen(() => goOn(this.#run()));
    followDrawer();
    followPower({
      mw: () => settings.current.mw,
      setPower: (mw) => settings.setPower(mw),
      typePower: (text) => settings.typePower(text),
      onStratum: (name) => {
        if (name === 'water') this.#foot.toggle(this.#plane.traces);
        else void this.#places.toggle(name);
      },
    });
    this.#foot.listen(() => this.#plane.traces);
    this.#places.listen();
    this.#kept.start();
    offerLastState(seeds, words, lang);
    followPresets(seeds, (state) => settings.restore(state));
    followLoads({
      data: this.#data,
      restore: (state, beside) => {
        settings.restore(state);
        this.#kept.bringBack(beside);
      },
    });
    followPage({
      hide: () => this.#draws.pause(),
      see: () => this.#draws.resume(),
      leave: () => {
        this.#draws.destroy();
        this.#sections.destroy();
        this.#model.sleep();
      },
      comeBack: () => {
        this.#model.wake();
        goOn(this.#run());
      },
    });
    writeBeforePrint(() => this.#outcome(), seeds, words, lang);
    offerDownloads(
      () => this.#outcome(),
      () => this.#settle(),
    );
    followTake(this.#data, {
      view: () => this.#view(),
      address: () => settings.address(),
      settle: () => this.#plane.ask(),
    });
    // The model wakes before the hand has moved anything: its first answer takes ten times as long as those after it.
    onFirstReach(one('[data-simulator]'), () => goOn(this.#plane.wake()));
    showPowerNumber(settings.current.mw);
    const defaults = defaultsOf(seeds);
    if (!isDrawnByBuild(settings.current, defaults)) this.#redraw();
    // What the build has answered is asked again after a while, for a page that shows it already.
    const isAsked = !isAnsweredByBuild(settings.current, defaults);
    this.#timers.later('sweep', isAsked ? 0 : ASK_PAUSE_MS, () => goOn(this.#answers.sweep(isAsked)));
    goOn(this.#plane.ask());
    this.#timers.later('run', DRAWS_PAUSE_MS, () => goOn(this.#run()));
  }

  #redraw(): void {
    this.#screen.redraw();
  }

  #changed(changed: readonly SettingKey[], before: Settings | undefined): void {
    showFault('');
    this.#model.wake();
    goOn(this.#plane.ask());
    if (before) this.#before.keep(before, this.#settings.current, this.#plane);
    const isAnyOf = (effect: Effect): boolean => changed.some((key) => changes(key, effect));
    if (isAnyOf('draws')) {
      this.#draws.forget();
      this.#timers.later('run', DRAWS_PAUSE_MS, () => goOn(this.#run()));
    }
    if (isAnyOf('model') || isAnyOf('uses')) {
      this.#answers.abandon();
      this.#timers.later('sweep', ASK_PAUSE_MS, () => goOn(this.#answers.sweep(true)));
    } else this.#timers.later('report', ASK_PAUSE_MS, () => goOn(this.#answers.askAtPower()));
    // Where the plane has nothing yet to show of these settings, its answer brings the picture with all of it.
    if (this.#plane.isKnown) this.#redraw();
    else this.#overdue.among(this.#standing);
  }

  /** Undefined until the model has answered to these settings and the draws have a backend. */
  #failuresQuestion(): FailuresQuestion | undefined {
    const settings = this.#settings.current;
    const { backend } = this.#draws.status ?? {};
    const report = this.#answers.answerTo(settings);
    return backend && report !== undefined ? { report, settings, backend } : undefined;
  }

  #reported(): void {
    this.#sections.refresh();
    this.#redraw();
    if (this.#draws.state !== 'done' && this.#plane.isKnown) narrateResult(this.#view());
  }

  async #run(): Promise<void> {
    const { current } = this.#settings;
    const isDrawn = this.#answers.reports.some((report) => report?.isDrawn);
    this.#timers.hurry('sweep');
    const run = this.#draws.start(scenarioOf(current, this.#data.seeds), current.backend);
    // Back to the formula.
    if (isDrawn) goOn(this.#answers.sweep(true));
    await run;
  }

  /** After it the outcome is of these very settings: run, curve and report. */
  async #settle(): Promise<void> {
    this.#timers.hurry('run');
    await this.#answers.settle();
  }

  async #finish(result: RunResult): Promise<void> {
    await this.#answers.askAtPower();
    // Nothing is said of a run whose settings have been left meanwhile.
    if (result.checksum === this.#draws.checksum) narrateDone(result, this.#view());
  }

  /** Asks again at the chosen power where a size beside it was drawn. */
  async #refine(sizeIndex: number): Promise<void> {
    const isTaken = await this.#answers.refine(sizeIndex);
    const siteMw = DEFAULT_SITE_POWERS_MW[sizeIndex] ?? 0;
    if (isTaken && Math.abs(siteMw - this.#settings.current.mw) < 20)
      this.#timers.later('report', ASK_PAUSE_MS, () => goOn(this.#answers.askAtPower()));
  }

  get #standing(): Standing[] {
    return [...this.#plane.standing, this.#answers.standing];
  }

  #view(): View {
    const { current } = this.#settings;
    return viewOf(this.#data, current, {
      ...this.#sections.answers,
      plane: {
        use: current.use,
        traces: this.#plane.traces,
        here: this.#plane.here,
        before: this.#before.beside(this.#data.words),
        kept: this.#kept.beside,
        bend: bendPlaceOf(this.#bends.bend, this.#data.words, this.#data.lang),
        marked: this.#places.opened,
        highMw: this.#foot.highMw,
        hasInterval: this.#answers.isOf(current),
        stale: this.#overdue.among(this.#standing),
      },
      weather: this.#weather.of(current),
      reports: this.#answers.shown,
      exact: this.#answers.exactTo(current),
      isAnswered: this.#answers.isWhollyOf(current),
      levelByRack: this.#draws.drawn.levelsAt(current.mw),
    });
  }

  #outcome(): Outcome {
    const [settings, draws, answers] = [this.#settings, this.#draws, this.#answers];
    const parts = { settings, draws, answers, sections: this.#sections, kept: this.#kept };
    return outcomeOf(parts, this.#data.seeds);
  }
}
