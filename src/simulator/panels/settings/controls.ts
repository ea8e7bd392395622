// Ties the native inputs to the settings, both ways.
import type { Language } from '../../../site/locales.ts';
import { toWesternDigits } from '../../../text/digits.ts';
import { formatNumber } from '../../../text/plurals.ts';
import { all, one, output, write } from '../../dom/elements.ts';
import { showRefusal } from '../../dom/problems.ts';
import { type Rule, type Rules, readValue, rulesOf } from '../../inputs/address/rules.ts';
import {
  acceleratorOf,
  precisionsOf,
  type SettingKey,
  type Settings,
  type SimulatorSeeds,
} from '../../inputs/settings.ts';
import type { Words } from '../../view.ts';
import { valueInWords } from './valueInWords.ts';

type Control = HTMLInputElement | HTMLSelectElement;

const sliderKeys = ['rack', 'pue', 'it', 'jitter', 'fail', 'ckpt', 'batch'] as const;
const precisionNames = { bf16: 'BF16', fp8: 'FP8', mxfp8: 'MXFP8', nvfp4: 'NVFP4' };

/** Opens the controls and calls `onChange` with each value that a rule allows. */
export function listenToControls(
  seeds: SimulatorSeeds,
  settings: () => Settings,
  words: Words['problems'],
  onChange: (key: SettingKey, value: number | string) => void,
): void {
  for (const fields of all<HTMLFieldSetElement>('[data-fields]')) fields.disabled = false;
  one<HTMLInputElement>('#mw').disabled = false;
  document.addEventListener('input', ({ target }) => {
    const control = target as Control;
    if (!control.matches('[data-control]')) return;
    const key = control.name as SettingKey;
    const rule = rulesOf(seeds, settings().acc)[key];
    const value = readValue(rule, textOf(control));
    showRefusal(
      control,
      value === undefined ? ({ ...rule, fallback: settings()[key] } as Rule) : null,
      words,
    );
    if (value !== undefined && value !== settings()[key]) onChange(key, value);
  });
}

/** The checkpoint slider's lowest place stands for the best interval. */
const textOf = ({ name, value }: Control): string =>
  name === 'ckpt' && value === '0' ? 'best' : toWesternDigits(value.trim());

/** Shows the settings in every control. */
export function showSettings(
  settings: Settings,
  seeds: SimulatorSeeds,
  words: Words,
  language: Language,
): void {
  const rules = rulesOf(seeds, settings.acc);
  const slider = one<HTMLInputElement>('#mw');
  slider.value = String(settings.mw);
  slider.setAttribute('aria-valuetext', `${formatNumber(settings.mw)} ${words.power.unit}`);
  write(output('mw'), String(settings.mw));
  showPrecisions(settings, seeds);
  showRange('rack', rules);
  for (const control of all<Control>('[data-control]:not(#mw)')) {
    const value = settings[control.name as SettingKey];
    showRefusal(control, null, words.problems);
    if (control instanceof HTMLInputElement && control.type === 'radio')
      control.checked = control.value === String(value);
    else if (control !== document.activeElement || control.type !== 'number')
      control.value = value === 'best' ? '0' : String(value);
  }
  for (const key of sliderKeys) {
    const inWords = valueInWords(key, settings[key], words, language);
    write(output(key), inWords);
    one(`input[name="${key}"]`).setAttribute('aria-valuetext', inWords);
  }
}

function showRange(key: 'rack', rules: Rules): void {
  const rule = rules[key];
  if (rule.kind === 'choice') return;
  const control = one<HTMLInputElement>(`input[name="${key}"]`);
  control.min = String(rule.low);
  control.max = String(rule.high);
}

function showPrecisions({ acc }: Settings, seeds: SimulatorSeeds): void {
  const choices = precisionsOf(acceleratorOf(seeds, acc));
  const select = one<HTMLSelectElement>('select[name="prec"]');
  if (choices.length === select.options.length) return;
  select.replaceChildren(...choices.map((choice) => new Option(precisionNames[choice], choice)));
}
