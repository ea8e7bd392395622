// Ties the native inputs to the settings, both ways.

import type { Language } from '../../../site/locales.ts';
import { labelled } from '../../../text/labelled.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { all, one, output, write } from '../../dom/elements.ts';
import { showRefusal } from '../../dom/problems.ts';
import { changedKeys, settingKeys } from '../../inputs/effects.ts';
import { type Rule, type Rules, readValue, rulesOf } from '../../inputs/rules.ts';
import {
  acceleratorOf,
  precisionsOf,
  type SettingKey,
  type Settings,
  type SimulatorSeeds,
} from '../../inputs/settings.ts';
import type { Words } from '../../words/words.ts';
import { isSliderKey } from './settingGroups.ts';
import { precisionNames } from './settingWords.ts';
import { valueInWords } from './valueInWords.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/** Fills in what the build could not know: values that a browser has brought back, what an address asks for, own parts. */
export function fillControls(
  settings: Settings,
  built: Settings,
  seeds: SimulatorSeeds,
  words: Words,
  language: Language,
): void {
  showOwnParts(seeds, words, language);
  showSettings(settings, changedKeys(settings, built), seeds, words, language);
  one<HTMLInputElement>('#mw').value = String(settings.mw);
  for (const key of settingKeys) for (const control of controlsOf(key)) showValue(control, settings[key]);
}

/** Opens the controls and calls `onChange` with each value that a rule allows. */
export function listenToControls(
  seeds: SimulatorSeeds,
  settings: () => Settings,
  words: Words['problems'],
  language: Language,
  onChange: (key: SettingKey, value: number | string) => void,
): void {
  for (const fields of all<HTMLFieldSetElement>('[data-fields]')) fields.disabled = false;
  one<HTMLInputElement>('#mw').disabled = false;
  document.addEventListener('input', ({ target }) => {
    const control = target as Control;
    if (!control.matches('[data-control]')) return;
    const key = control.name as SettingKey;
    const rule = rulesOf(seeds, settings())[key];
    const value = readValue(rule, textOf(control));
    showRefusal(
      control,
      value === undefined ? ({ ...rule, fallback: settings()[key] } as Rule) : null,
      words,
      language,
    );
    if (value !== undefined && value !== settings()[key]) onChange(key, value);
  });
}

/** The checkpoint slider's lowest place stands for the best interval. */
const textOf = ({ name, value }: Control): string => (name === 'ckpt' && value === '0' ? 'best' : value);

/** An accelerator brings the range of its racks and its number formats: their controls are shown anew with it. */
const keysShown = (changed: readonly SettingKey[]): ReadonlySet<SettingKey> =>
  new Set(changed.includes('acc') ? [...changed, 'rack', 'prec'] : changed);

/** Shows the changed settings in their controls; the others show theirs already, or what they could not use. */
export function showSettings(
  settings: Settings,
  changed: readonly SettingKey[],
  seeds: SimulatorSeeds,
  words: Words,
  language: Language,
): void {
  const keys = keysShown(changed);
  if (keys.has('mw')) {
    const slider = one<HTMLInputElement>('#mw');
    slider.value = String(settings.mw);
    slider.setAttribute('aria-valuetext', `${formatNumber(language, settings.mw)} ${words.power.unit}`);
  }
  if (keys.has('acc') || keys.has('work')) showOwnParts(seeds, words, language);
  if (keys.has('acc')) {
    showPrecisions(settings, seeds);
    showRange('rack', rulesOf(seeds, settings), words, language);
  }
  for (const key of keys) {
    for (const control of controlsOf(key)) {
      // What is invalid stays until its own setting changes.
      if (control.getAttribute('aria-invalid') === 'true' && !changed.includes(key)) continue;
      showRefusal(control, null, words.problems, language);
      showValue(control, settings[key]);
    }
    if (isSliderKey(key)) {
      const inWords = valueInWords(key, settings[key], words, language);
      write(output(key), inWords);
      one(`input[name="${key}"]`).setAttribute('aria-valuetext', inWords);
    }
  }
}

const found = new Map<SettingKey, Control[]>();

/** The controls of a setting, one or a group of radio buttons; the power has its own. */
function controlsOf(key: SettingKey): Control[] {
  if (found.size === 0) {
    for (const control of all<Control>('[data-control]:not(#mw)')) {
      const name = control.name as SettingKey;
      found.set(name, [...(found.get(name) ?? []), control]);
    }
  }
  return found.get(key) ?? [];
}

function showValue(control: Control, value: Settings[SettingKey]): void {
  if (control instanceof HTMLInputElement && control.type === 'radio') {
    control.checked = control.value === String(value);
    return;
  }
  // Nobody's number is rewritten while it is being typed.
  if (control === document.activeElement && control.type === 'text') return;
  control.value = value === 'best' ? '0' : String(value);
}

function showRange(key: 'rack', rules: Rules, words: Words, language: Language): void {
  const rule = rules[key];
  if (rule.kind === 'choice') return;
  const control = one<HTMLInputElement>(`input[name="${key}"]`);
  control.min = String(rule.low);
  control.max = String(rule.high);
  for (const end of ['low', 'high'] as const)
    write(one(`[data-setting="${key}"] [data-end="${end}"]`), valueInWords(key, rule[end], words, language));
}

/** The reader's own parts stand last in their menus. */
function showOwnParts(
  { accelerators, workloads }: SimulatorSeeds,
  { load }: Words,
  language: Language,
): void {
  const own = {
    acc: accelerators.filter(({ stated }) => stated).map(({ accelerator }) => accelerator.id),
    work: workloads.filter(({ stated }) => stated).map(({ workload }) => workload.id),
  };
  for (const [key, ids] of Object.entries(own)) {
    const select = one<HTMLSelectElement>(`select[name="${key}"]`);
    const missing = ids.filter((id) => ![...select.options].some(({ value }) => value === id));
    select.append(...missing.map((id) => new Option(labelled(language, load.own, id), id)));
  }
}

function showPrecisions({ acc }: Settings, seeds: SimulatorSeeds): void {
  const choices = precisionsOf(acceleratorOf(seeds, acc));
  const select = one<HTMLSelectElement>('select[name="prec"]');
  if (choices.length === select.options.length) return;
  select.replaceChildren(...choices.map((choice) => new Option(precisionNames[choice], choice)));
}
