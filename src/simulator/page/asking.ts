// What the page asks of the model and of the draws, and when: the plane at once, the rest once the hand has rested.
import type { RunResult } from '../../engine/createEngine.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../engine/stragglers/scenario.ts';
import { later, tellLost } from '../../site/browser/lostNotice.ts';
import { goOn } from '../answers/fault.ts';
import { createSweeper, type Sweeper } from '../answers/sweeper.ts';
import { one } from '../dom/elements.ts';
import { showFault } from '../dom/problems.ts';
import { changes, type Effect } from '../inputs/effects.ts';
import { defaultsOf } from '../inputs/rules.ts';
import type { SettingKey, Settings } from '../inputs/settings.ts';
import { bendPlaceOf } from '../panels/curve/bendPlace.ts';
import type { FailuresQuestion } from '../panels/failures/failures.ts';
import { narrateDone, narrateResult } from '../panels/run/narration.ts';
import type { PlaneState, ShownPlace, View } from '../panels/view.ts';
import type { ViewAnswers } from '../panels/viewOf.ts';
import { scenarioOf } from '../run/scenarioOf.ts';
import { createTimers } from '../timing/timers.ts';
import { Bends } from './answers/bends.ts';
import { createGlide } from './answers/glide.ts';
import { ModelAnswers } from './answers/modelAnswers.ts';
import { Overdue } from './answers/overdue.ts';
import { PlaneAnswers } from './answers/planeAnswers.ts';
import { Sections } from './answers/sections.ts';
import { WeatherAnswers } from './answers/weather.ts';
import { laterWords } from './laterWords.ts';
import { followPage } from './lifecycle.ts';
import { isAnsweredByBuild, type PageData } from './pageData.ts';
import { Draws } from './run/draws.ts';
import type { LaterSection } from './screen/screen.ts';

/** The draws wait until the hand has rested; what stands below the plane a moment. */
const DRAWS_PAUSE_MS = 2000;
const ASK_PAUSE_MS = 300;

export interface AskingPorts {
  /** Of the moment, as the view. */
  settings(): Settings;
  view(): View;
  /** Whether the page still shows what was asked: the model may fail late at settings that it has left. */
  isShown(of: Settings): boolean;
  onSection(section: LaterSection): void;
  onAnswer(): void;
}

export class Asking {
  readonly #data: PageData;
  readonly #ports: AskingPorts;
  readonly #model: Sweeper;
  readonly #bends: Bends;
  readonly #weather: WeatherAnswers;
  readonly #overdue: Overdue;
  readonly #timers = createTimers();
  readonly plane: PlaneAnswers;
  readonly answers: ModelAnswers;
  readonly draws: Draws;
  readonly sections: Sections;

  constructor(data: PageData, ports: AskingPorts) {
    const { words, seeds, lang } = data;
    const { settings, onAnswer } = ports;
    const defaults = defaultsOf(seeds);
    this.#data = data;
    this.#ports = ports;
    this.#model = createSweeper(seeds, {
      tellLost: (isLost) => tellLost(one('[data-simulator]'), isLost),
      tellFault: (message, of) => ports.isShown(of) && showFault(message),
    });
    const { pointOf, bendOf } = this.#model;
    this.plane = new PlaneAnswers(data.traces, defaults, {
      pointOf,
      settings,
      onPoint: () => {
        onAnswer();
        this.#askBend();
      },
    });
    this.#bends = new Bends(data.bend, defaults, {
      settings,
      traces: () => this.plane.traces,
      bendOf,
      onBend: onAnswer,
    });
    this.#weather = new WeatherAnswers(seeds, onAnswer, () =>
      later(one('[data-stage]'), async () => {
        await laterWords(data);
        return import('../answers/year/siteYear.ts');
      }),
    );
    this.#overdue = new Overdue(onAnswer);
    this.answers = new ModelAnswers(data.reports, defaults, {
      model: this.#model,
      // The sizes are asked for though the plane's line could not be answered.
      rest: () => this.plane.ask().catch(() => {}),
      question: () => ({ settings: settings(), drawn: this.draws.drawn }),
      createGlide,
      onCurve: onAnswer,
      onReport: () => this.#reported(),
    });
    this.draws = new Draws(words, lang, {
      onSize: (sizeIndex) => goOn(this.#refine(sizeIndex)),
      onBackend: () => this.sections.refreshFailures(),
      onDone: (result) => goOn(this.#finish(result)),
    });
    this.sections = new Sections(data, {
      influences: () => {
        this.#timers.hurry('sweep');
        return this.answers.influencesAtPower();
      },
      failuresQuestion: () => this.#failuresQuestion(),
      onSection: ports.onSection,
      onAnswer,
    });
  }

  get pointOf(): Sweeper['pointOf'] {
    return this.#model.pointOf;
  }

  start(): void {
    this.draws.listen(() => goOn(this.#run()));
    followPage({
      hide: () => this.draws.pause(),
      see: () => this.draws.resume(),
      leave: () => {
        this.draws.destroy();
        this.sections.destroy();
        this.#model.sleep();
      },
      comeBack: () => {
        this.#model.wake();
        goOn(this.#run());
      },
    });
    // What the build has answered is asked again after a while, for a page that shows it already.
    const isAsked = !isAnsweredByBuild(this.#ports.settings(), defaultsOf(this.#data.seeds));
    if (isAsked) this.#timers.later('sweep', 0, () => goOn(this.answers.sweep()));
    else this.#timers.later('sweep', ASK_PAUSE_MS, () => this.answers.takeBuilt());
    this.#askPlane();
    this.#runAfterRest();
  }

  #askPlane(): void {
    goOn(this.plane.ask());
    // A line that is known already has no further point that would ask.
    this.#askBend();
  }

  #askBend(): void {
    if (this.plane.isSettled) goOn(this.#bends.ask());
  }

  /** To call when settings have changed. */
  change(changed: readonly SettingKey[]): void {
    showFault('');
    this.#model.wake();
    this.#askPlane();
    const isAnyOf = (effect: Effect): boolean => changed.some((key) => changes(key, effect));
    if (isAnyOf('draws')) {
      this.draws.forget();
      this.#runAfterRest();
    }
    if (isAnyOf('model') || isAnyOf('uses')) {
      this.answers.abandon();
      this.#timers.later('sweep', ASK_PAUSE_MS, () => goOn(this.answers.sweep()));
    } else this.#reportAfterRest();
    // Where the plane has nothing yet to show of these settings, its answer brings the picture with all of it.
    if (this.plane.isKnown) this.#ports.onAnswer();
    else this.#stale();
  }

  /** After it the outcome is of these very settings: run, curve and report. */
  async settle(): Promise<void> {
    this.#timers.hurry('run');
    await this.answers.settle();
  }

  /** What was answered so far; of the plane what is neither the reader's choice nor kept from before. */
  answered(): Omit<ViewAnswers, 'plane' | 'rack'> & {
    plane: Pick<PlaneState, 'traces' | 'here' | 'bend' | 'hasInterval' | 'stale'>;
  } {
    const { plane, answers } = this;
    const { words } = this.#data;
    const settings = this.#ports.settings();
    return {
      ...this.sections.answers,
      plane: {
        traces: plane.traces,
        here: plane.here,
        bend: bendPlaceOf(this.#bends.bend, words),
        hasInterval: answers.isOf(settings),
        stale: this.#stale(),
      },
      weather: this.#weather.of(settings),
      reports: answers.shown,
      exact: answers.exactTo(settings),
      isAnswered: answers.isWhollyOf(settings),
      levelByRack: this.draws.drawn.levelsAt(settings.mw),
      drawnCount: this.draws.drawn.drawnCount,
    };
  }

  #stale(): readonly ShownPlace[] {
    return this.#overdue.among([...this.plane.standing, this.answers.standing]);
  }

  #runAfterRest(): void {
    this.#timers.later('run', DRAWS_PAUSE_MS, () => goOn(this.#run()));
  }

  #reportAfterRest(): void {
    this.#timers.later('report', ASK_PAUSE_MS, () => goOn(this.answers.askAtPower()));
  }

  /** Undefined until the model has answered to these settings and the draws have a backend. */
  #failuresQuestion(): FailuresQuestion | undefined {
    const settings = this.#ports.settings();
    const { backend } = this.draws.status ?? {};
    const report = this.answers.answerTo(settings);
    return backend && report !== undefined ? { report, settings, backend } : undefined;
  }

  #reported(): void {
    this.sections.refresh();
    this.#ports.onAnswer();
    if (this.draws.state !== 'done' && this.plane.isKnown) narrateResult(this.#ports.view());
  }

  async #run(): Promise<void> {
    const settings = this.#ports.settings();
    const isDrawn = this.answers.reports.some((report) => report?.isDrawn);
    this.#timers.hurry('sweep');
    const run = this.draws.start(scenarioOf(settings, this.#data.seeds), settings.backend);
    // Back to the formula.
    if (isDrawn) goOn(this.answers.sweep());
    await run;
  }

  async #finish(result: RunResult): Promise<void> {
    await this.answers.askAtPower();
    // Nothing is said of a run whose settings have been left meanwhile.
    if (result.checksum === this.draws.checksum) narrateDone(result, this.#ports.view());
  }

  /** Asks again at the chosen power where a size beside it was drawn. */
  async #refine(sizeIndex: number): Promise<void> {
    const isTaken = await this.answers.refine(sizeIndex);
    const siteMw = DEFAULT_SITE_POWERS_MW[sizeIndex] ?? 0;
    if (isTaken && Math.abs(siteMw - this.#ports.settings().mw) < 20) this.#reportAfterRest();
  }
}
