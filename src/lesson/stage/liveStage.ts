// A stage under the hand: a control moves, the model answers in its worker, drawing and sentence follow.
import type { Stratum } from '../../charts/plane/column/strata.ts';
import { putDrawing } from '../../charts/putDrawing.ts';
import { isCounted, type PlanePoint } from '../../simulator/answers/curve/planePoint.ts';
import { ModelFault } from '../../simulator/answers/fault.ts';
import { defaultsOf, readValue, rulesOf } from '../../simulator/inputs/rules.ts';
import type { Settings } from '../../simulator/inputs/settings.ts';
import { PlaneAnswers } from '../../simulator/page/answers/planeAnswers.ts';
import { markOfWalk } from '../../simulator/panels/chart/drawing.ts';
import type { TracedView } from '../../simulator/panels/listen/listen.ts';
import { noFitInWords } from '../../simulator/panels/plane/planeDrawing.ts';
import { settingValue } from '../../simulator/panels/settings/settingWords.ts';
import { element } from '../../site/browser/element.ts';
import { heard } from '../../site/browser/heard.ts';
import { later } from '../../site/browser/lostNotice.ts';
import { asWritten } from '../measures/asWritten.ts';
import { isLessonMeasure, measureInWords, placesOf, sentenceOf } from '../measures/inWords.ts';
import { type Measures, measuresOf, withoutTraces } from '../measures/measures.ts';
import { openedAt, settingsOf, stateOf } from '../measures/state.ts';
import type { MovableKey } from '../scenes/scene.ts';
import type { PowerDrawing } from './powerDrawing.ts';
import { stageDrawing } from './stageDrawing.ts';
import type { StageWalk } from './stageWalk.ts';
import { type Model, modelOf, tellMissing } from './told.ts';

type Control = HTMLInputElement | HTMLSelectElement;

export interface StagePorts {
  /** The state has changed, as the address spells it. */
  onState?: (state: string) => void;
  /** The model has answered at the chosen power; what the traces tell is left out until they are whole. */
  onMeasures?: (measures: Measures, settings: Settings, model: Model) => void;
}

interface Live {
  model: Model;
  plane: PlaneAnswers;
  settings: Settings;
}

export class LiveStage {
  readonly #host: HTMLElement;
  readonly #ports: StagePorts;
  readonly #start: string;
  #state: string;
  /** Whose picture is shown. */
  #placed: Settings | undefined;
  #live: Live | undefined;
  #walk: StageWalk | undefined;
  /** What the sentence answers to. */
  #said: Settings | undefined;
  #isEnded = false;

  /** `host` is a stage of the page; its state is the one in its `data-state`. */
  constructor(host: HTMLElement, ports: StagePorts = {}) {
    this.#host = host;
    this.#ports = ports;
    this.#start = host.dataset.state ?? '';
    this.#state = this.#start;
    for (const event of ['pointerdown', 'focusin'])
      host.addEventListener(event, () => void this.#reached(), { once: true });
    host.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset.control)
        void this.#move(target.dataset.control as MovableKey, target as Control);
    });
    this.#part('[data-reset]')?.addEventListener('click', () => {
      void this.show(this.#start);
      // The button goes away with what it takes back: the keyboard goes on from the settings.
      this.#controls()[0]?.focus({ preventScroll: true });
    });
  }

  /** The one asked for last, whether the model has answered or not. */
  get state(): string {
    return this.#state;
  }

  /** Shows another state. */
  async show(state: string): Promise<void> {
    this.#state = state;
    const live = await this.#open();
    if (!live) return;
    live.settings = settingsOf(state, live.model.seeds);
    for (const control of this.#controls()) {
      const value = live.settings[control.dataset.control as MovableKey];
      control.value = value === 'best' ? '0' : String(value);
    }
    this.#changed();
  }

  /** The stage went out of the page: it asks for nothing more. */
  end(): void {
    this.#isEnded = true;
    this.#live?.plane.end();
  }

  async #move(key: MovableKey, control: Control): Promise<void> {
    const { value: moved } = control;
    const live = await this.#open();
    if (!live) return;
    // A state that was asked for before the hand moved may have come only now.
    control.value = moved;
    const text = key === 'ckpt' && control.value === '0' ? 'best' : control.value;
    const value = readValue(rulesOf(live.model.seeds, live.settings)[key], text);
    if (value === undefined) return;
    live.settings = { ...live.settings, [key]: value };
    this.#changed();
  }

  async #open() {
    if (this.#live) return this.#live;
    try {
      const model = await heard(modelOf(this.#host), (isMissing) => tellMissing(this.#host, isMissing));
      if (this.#isEnded) return undefined;
      const settings = settingsOf(this.#state, model.seeds);
      const plane = new PlaneAnswers(model.traces, defaultsOf(model.seeds), {
        pointOf: model.pointOf,
        settings: () => this.#live?.settings ?? settings,
        onPoint: () => this.#draw(),
      });
      this.#live ??= { model, plane, settings };
      return this.#live;
    } catch {
      return undefined;
    }
  }

  /** A hand has come: where the stage draws a curve, it may be walked. */
  async #reached(): Promise<void> {
    const live = await this.#open();
    const side = this.#part('.stage-side');
    if (!live || !side || this.#host.dataset.drawn) return;
    const brought = await later(side, () => import('./stageWalk.ts'));
    if (!brought || this.#walk || this.#isEnded) return;
    this.#walk = new brought.StageWalk(side, tracedOf(live), {
      // What it reads is of these settings, whether they were moved or not.
      onOpen: () => this.#changed(),
      onMove: () => this.#draw(),
    });
  }

  #changed(): void {
    const live = this.#live;
    if (!live) return;
    const { model, settings, plane } = live;
    this.#state = stateOf(settings, model.seeds);
    for (const control of this.#controls()) {
      const key = control.dataset.control as MovableKey;
      const inWords = settingValue(key, settings, model.seeds, model.words, model.lang);
      if (control.type === 'range') control.setAttribute('aria-valuetext', inWords);
      const value = this.#part(`[data-value="${key}"]`);
      if (value) value.textContent = inWords;
    }
    const reset = this.#part('[data-reset]');
    if (reset) reset.hidden = this.#state === stateOf(settingsOf(this.#start, model.seeds), model.seeds);
    const link = this.#host.querySelector<HTMLAnchorElement>('[data-simulator-link]');
    if (link) link.search = openedAt(this.#state, this.#host.dataset.marked);
    this.#ports.onState?.(this.#state);
    this.#draw();
    model.wake(this.#host);
    plane.ask().catch((cause: unknown) => this.#tellFault(cause));
  }

  /** In the place of a sentence that would be of earlier settings. */
  #tellFault(cause: unknown): void {
    if (!(cause instanceof ModelFault)) throw cause;
    const live = this.#live;
    if (!live || this.#said === live.settings) return;
    const message = element('code', { dir: 'ltr' }, cause.message);
    this.#part('[data-finding] output')?.replaceChildren(`${live.model.noAnswer} `, message);
  }

  #draw(): void {
    const live = this.#live;
    if (!live) return;
    const { model, plane, settings } = live;
    const { lang, direction, words } = model;
    const answers = { settings, traces: plane.traces, here: plane.here };
    const { marked, drawn, stageOf: id = '' } = this.#host.dataset;
    const drawing = stageDrawing(answers, {
      id,
      language: lang,
      direction,
      seeds: model.seeds,
      words,
      marked: marked as Stratum | undefined,
      drawn: drawn as PowerDrawing | undefined,
    });
    const svg = this.#part('[data-drawing]');
    this.#walk?.show(tracedOf(live));
    if (svg) putDrawing(svg, drawing.content + markOfWalk(drawing, this.#walk?.walked));
    svg?.setAttribute('aria-label', drawing.label);
    const { here } = answers;
    // Sentence and verdict wait for the model's own answer to these settings.
    if (!plane.isKnown || (here && !isCounted(here))) return;
    const all = measuresOf({ ...answers, here });
    const measures = plane.isSettled ? all : withoutTraces(all);
    const said = asWritten(measures);
    const template = this.#host.dataset.template ?? '';
    const isKnown = plane.isSettled || placesOf(template).every((name) => name in measures);
    const sentence = !here
      ? noFitInWords({ plane: settings, mw: settings.mw, words, language: lang })
      : isKnown && sentenceOf(template, said, words, lang);
    if (sentence) {
      this.#said = settings;
      const finding = this.#part('[data-finding] output');
      if (finding && finding.textContent !== sentence) finding.textContent = sentence;
    }
    for (const place of this.#host.querySelectorAll<HTMLElement>('[data-measure]')) {
      const name = place.dataset.measure ?? '';
      if (isLessonMeasure(name)) place.textContent = measureInWords(name, said[name], words, lang);
    }
    this.#ports.onMeasures?.(measures, settings, model);
    void this.#showPlace(model, settings, here);
  }

  /** The pictures of the scene's losses, where it has any: once for each settings. */
  async #showPlace(model: Model, settings: Settings, here: PlanePoint | null): Promise<void> {
    const places = [...this.#host.querySelectorAll<HTMLElement>('[data-place-of]')];
    if (places.length === 0 || this.#placed === settings) return;
    this.#placed = settings;
    const isShown = () => this.#placed === settings;
    const place = places[0]!;
    const live = await later(place, () => import('../places/livePlace.ts'), model.words.lesson.pictureLost);
    if (!isShown()) return;
    if (!live) {
      // None is better than one of earlier settings; the next move asks again.
      for (const picture of places) picture.hidden = true;
      return;
    }
    try {
      await Promise.all(places.map((picture) => live.showPlace(picture, model, settings, here)));
    } catch (cause) {
      if (!(cause instanceof ModelFault)) throw cause;
      this.#tellFault(cause);
    }
  }

  #controls = (): Control[] => [...this.#host.querySelectorAll<Control>('[data-control]')];
  #part = (selector: string): HTMLElement | null => this.#host.querySelector<HTMLElement>(selector);
}

/** The line of the chosen use, behind until it is whole. */
const tracedOf = ({ model: { words, lang }, plane, settings: { use } }: Live): TracedView => ({
  plane: { use, traces: plane.traces, stale: plane.isSettled ? [] : [use] },
  words,
  language: lang,
});
