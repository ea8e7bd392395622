// The settings of the page: controls and address follow them, and the page hears what has changed.

import { GOAL_MW, PHASE_ONE_MW } from '../../../model/cluster/phases.ts';
import { keepAddress } from '../../../site/browser/keepAddress.ts';
import type { Language } from '../../../site/locales.ts';
import { one } from '../../dom/elements.ts';
import { showRefusal } from '../../dom/problems.ts';
import { serialiseAddress } from '../../inputs/address/serialise.ts';
import { changedBy } from '../../inputs/changedBy.ts';
import { changedKeys, settingKeys } from '../../inputs/effects.ts';
import { defaultsOf, type Rule, readValue, rulesOf } from '../../inputs/rules.ts';
import type { SettingKey, Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { fillControls, listenToControls, showSettings } from '../../panels/settings/controls.ts';
import { createTimers } from '../../timing/timers.ts';
import type { Words } from '../../words/words.ts';
import { Histories } from './history.ts';
import { historyStepOf } from './historyKeys.ts';
import { keepState } from './lastState.ts';
import { endOffer } from './resume.ts';

const ADDRESS_PAUSE_MS = 250;
const [LEAST_MW, MOST_MW] = [PHASE_ONE_MW, GOAL_MW];

export interface SettingsPage {
  seeds: SimulatorSeeds;
  words: Words;
  lang: Language;
}

/** `before` are the settings that a step began with; undefined while one hand goes on. */
type Listener = (changed: readonly SettingKey[], before: Settings | undefined) => void;

export class PageSettings {
  readonly #page: SettingsPage;
  readonly #onChange: Listener;
  readonly #timers = createTimers();
  readonly #histories = new Histories();
  #current: Settings;
  /** The last press of a pointer or a key: what it does until the next is of one hand. */
  #hand: Event | undefined;

  constructor(settings: Settings, page: SettingsPage, onChange: Listener) {
    this.#current = settings;
    this.#page = page;
    this.#onChange = onChange;
  }

  get current(): Settings {
    return this.#current;
  }

  /** Fills the controls and listens to them. */
  start(): void {
    const { seeds, words, lang } = this.#page;
    fillControls(this.#current, defaultsOf(seeds), seeds, words, lang);
    listenToControls(
      seeds,
      () => this.#current,
      words.problems,
      lang,
      (key, value) => this.#replace(changedBy(this.#current, key, value, seeds)),
    );
    one('[data-reset]').addEventListener('click', (event) => {
      event.preventDefault();
      this.#replace({ ...defaultsOf(seeds), mw: this.#current.mw });
      // Also the fields that hold what could not be used.
      this.#show(settingKeys);
    });
    one('[data-undo]').addEventListener('click', () => this.#go(this.#histories.current.undo(this.#current)));
    one('[data-redo]').addEventListener('click', () => this.#go(this.#histories.current.redo(this.#current)));
    for (const kind of ['pointerdown', 'keydown'])
      document.addEventListener(kind, (event) => (this.#hand = event), { capture: true });
    document.addEventListener('keydown', (event) => this.#stepByKey(event));
    // A link that takes the address along finds the last change in it.
    document.addEventListener('click', () => this.#timers.hurry('address'), { capture: true });
  }

  /** Sets a whole state: one step of the history. */
  restore(settings: Settings): void {
    this.#replace(settings);
    this.#show(settingKeys);
  }

  /** Makes the other of two states the chosen one, with the history of its own side. */
  exchange(settings: Settings): void {
    this.#histories.exchange(this.#current, settings);
    this.#take(settings, undefined);
  }

  /** Sets the power from elsewhere than its slider [MW]; `hand` where it began before the last press. */
  setPower(mw: number, hand?: object): void {
    this.#replace({ ...this.#current, mw: Math.min(Math.max(Math.round(mw), LEAST_MW), MOST_MW) }, hand);
  }

  /** Sets the power that a reader has typed; says beside the field why one cannot be used. */
  typePower(text: string): void {
    const { seeds, words, lang } = this.#page;
    const rule = rulesOf(seeds, this.#current).mw;
    const mw = readValue(rule, text);
    const refused = mw === undefined ? ({ ...rule, fallback: this.#current.mw } as Rule) : null;
    showRefusal(one<HTMLInputElement>('[data-scrub]'), refused, words.problems, lang);
    if (typeof mw === 'number') this.setPower(mw);
  }

  /** The whole address under which the page comes back as it is. */
  address(): string {
    return `${location.origin}${location.pathname}${this.#search()}`;
  }

  #search(): string {
    return serialiseAddress(this.#current, location.search, this.#page.seeds);
  }

  #show(keys: readonly SettingKey[]): void {
    const { seeds, words, lang } = this.#page;
    showSettings(this.#current, keys, seeds, words, lang);
  }

  #replace(settings: Settings, hand: object | undefined = this.#hand): void {
    if (changedKeys(settings, this.#current).length === 0) return;
    const before = this.#current;
    const isStep = this.#histories.current.note(before, settings, performance.now(), hand);
    this.#take(settings, isStep ? before : undefined);
  }

  /** A step of the history: it is none of its own. */
  #go(settings: Settings | undefined): void {
    if (settings) this.#take(settings, this.#current);
  }

  #stepByKey(event: KeyboardEvent): void {
    const step = historyStepOf(event);
    if (!step) return;
    event.preventDefault();
    this.#go(this.#histories.current[step](this.#current));
  }

  #take(settings: Settings, before: Settings | undefined): void {
    const changed = changedKeys(settings, this.#current);
    this.#current = settings;
    // The model is asked first: it searches while the controls are written.
    this.#onChange(changed, before);
    one<HTMLButtonElement>('[data-undo]').disabled = !this.#histories.current.canUndo;
    one<HTMLButtonElement>('[data-redo]').disabled = !this.#histories.current.canRedo;
    this.#show(changed);
    const { words, lang } = this.#page;
    for (const field of ['[data-scrub]', '[data-useful-field]'])
      showRefusal(one<HTMLInputElement>(field), null, words.problems, lang);
    endOffer();
    this.#timers.later('address', ADDRESS_PAUSE_MS, () => {
      const search = this.#search();
      keepAddress(`${location.pathname}${search}${location.hash}`);
      keepState(search);
    });
  }
}
