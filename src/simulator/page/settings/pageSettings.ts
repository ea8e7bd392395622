// The settings of the page: controls and address follow them, and the page hears what has changed.

import type { Language } from '../../../site/locales.ts';
import { one } from '../../dom/elements.ts';
import type { Words } from '../../dom/words.ts';
import { serialiseAddress } from '../../inputs/address/serialise.ts';
import { changedKeys, settingKeys } from '../../inputs/effects.ts';
import { defaultsOf } from '../../inputs/rules.ts';
import type { SettingKey, Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { listenToControls, showSettings } from '../../panels/settings/controls.ts';
import { createTimers } from '../timers.ts';

const ADDRESS_PAUSE_MS = 250;

export interface SettingsPage {
  seeds: SimulatorSeeds;
  words: Words;
  lang: Language;
}

export class PageSettings {
  readonly #page: SettingsPage;
  readonly #onChange: (changed: readonly SettingKey[]) => void;
  readonly #timers = createTimers();
  #current: Settings;

  constructor(settings: Settings, page: SettingsPage, onChange: (changed: readonly SettingKey[]) => void) {
    this.#current = settings;
    this.#page = page;
    this.#onChange = onChange;
  }

  get current(): Settings {
    return this.#current;
  }

  /** Fills the controls and listens to them. */
  start(): void {
    const { seeds, words } = this.#page;
    this.#show(settingKeys);
    listenToControls(
      seeds,
      () => this.#current,
      words.problems,
      (key, value) => this.#change(key, value),
    );
    one('[data-reset]').addEventListener('click', (event) => {
      event.preventDefault();
      this.#replace({ ...defaultsOf(seeds), mw: this.#current.mw });
      // Also the fields that hold what could not be used.
      this.#show(settingKeys);
    });
    // A link that takes the address along finds the last change in it.
    document.addEventListener('click', () => this.#timers.hurry('address'), { capture: true });
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

  #change(key: SettingKey, value: number | string): void {
    const changed = { ...this.#current, [key]: value } as Settings;
    // An accelerator brings its own rack and number format.
    const { rack, prec } = key === 'acc' ? defaultsOf(this.#page.seeds, changed.acc) : changed;
    this.#replace({ ...changed, rack, prec });
  }

  #replace(settings: Settings): void {
    const changed = changedKeys(settings, this.#current);
    if (changed.length === 0) return;
    this.#current = settings;
    this.#show(changed);
    this.#timers.later('address', ADDRESS_PAUSE_MS, () =>
      history.replaceState(history.state, '', `${location.pathname}${this.#search()}${location.hash}`),
    );
    this.#onChange(changed);
  }
}
