// Every setting by its name and its value, as the page says them.
import type { Precision } from '../../../model/cluster/accelerator.ts';
import { fill, type Language } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { plural } from '../../../text/plurals.ts';
import { type SettingKey, type Settings, type SimulatorSeeds, TOKENS_PER_M } from '../../inputs/settings.ts';
import type { Words } from '../../words/words.ts';
import { valueInWords } from './valueInWords.ts';

export const precisionNames: Record<Precision, string> = {
  bf16: 'BF16',
  fp8: 'FP8',
  mxfp8: 'MXFP8',
  nvfp4: 'FP4',
};

export function settingName(key: SettingKey, { settings, power, others, failures }: Words): string {
  const elsewhere: Partial<Record<SettingKey, string>> = {
    mw: power.label,
    kind: power.kind,
    tariff: others.tariff,
    job: others.jobs.size,
    prompt: others.fleet.prompt,
    answer: others.fleet.answer,
    tpot: others.fleet.limit,
    spares: failures.spares,
    repair: failures.repair,
  };
  return elsewhere[key] ?? settings[key as keyof Words['settings'] & SettingKey];
}

export function settingValue(
  key: SettingKey,
  settings: Settings,
  seeds: SimulatorSeeds,
  words: Words,
  language: Language,
): string {
  const t = words.settings;
  switch (key) {
    case 'mw':
      return fill(words.plane.megawatts, { n: formatNumber(language, settings.mw) });
    case 'kind':
      return words.power[settings.kind];
    case 'acc':
      return (
        seeds.accelerators.find(({ accelerator }) => accelerator.id === settings.acc)?.name ?? settings.acc
      );
    case 'work':
      return seeds.workloads.find(({ workload }) => workload.id === settings.work)?.name ?? settings.work;
    case 'prec':
      return precisionNames[settings.prec];
    case 'policy':
      return { critical: t.policyCritical, weak: t.policyWeak, fixed: t.policyFixed }[settings.policy];
    case 'use':
      return t.uses[settings.use];
    case 'crit':
      return plural(language, settings.crit * TOKENS_PER_M, t.batchTokens);
    case 'mode':
      return t.modes[settings.mode];
    case 'save':
      return t.saves[settings.save];
    case 'power':
      return t.powers[settings.power];
    case 'backend':
      return t[settings.backend];
    case 'job':
      return fill(words.others.jobs.sizeOption, { n: settings.job });
    case 'spares':
      return settings.spares === 'enough' ? words.failures.enough : settings.spares;
    case 'seed':
      return String(settings.seed);
    case 'restart':
    case 'each':
    case 'detect':
    case 'steps':
    case 'reps':
    case 'prompt':
    case 'answer':
    case 'tpot':
    case 'repair':
    case 'tariff':
      return formatNumber(language, settings[key]);
    default:
      return valueInWords(key, settings[key], words, language);
  }
}
