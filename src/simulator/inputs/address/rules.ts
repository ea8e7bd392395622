// What each key of the address may hold, and what stands in its place where it is left out.
import {
  DEFAULT_JITTER_PERCENT,
  DEFAULT_REPLICATES,
  DEFAULT_SEED,
  DEFAULT_STEPS,
} from '../../../engine/scenario.ts';
import { batchPolicies } from '../../../model/cluster/batch.ts';
import { parameterOf } from '../../../model/numbers/parameters.ts';
import {
  acceleratorOf,
  precisionsOf,
  type SettingKey,
  type Settings,
  type SimulatorSeeds,
  TOKENS_PER_MI,
} from '../settings.ts';

interface WholeRule {
  kind: 'whole';
  low: number;
  high: number;
  multiple?: number;
  /** A word that is allowed beside the numbers. */
  word?: string;
  fallback: number | string;
}
interface DecimalRule {
  kind: 'decimal';
  low: number;
  high: number;
  decimals: number;
  fallback: number;
}
interface ChoiceRule {
  kind: 'choice';
  choices: readonly string[];
  /** Other spellings of a choice. */
  aliases?: Readonly<Record<string, string>>;
  fallback: string;
}
export type Rule = WholeRule | DecimalRule | ChoiceRule;
export type Rules = Record<SettingKey, Rule>;

/** Default accelerator and workload: what was announced for the site, and the largest open dense model with a published recipe. */
const DEFAULT_ACCELERATOR = 'GB200-NVL72';
const DEFAULT_WORKLOAD = 'llama-3-1-405b';

const whole = (low: number, high: number, fallback: number): WholeRule => ({
  kind: 'whole',
  low,
  high,
  fallback,
});
const choice = (choices: readonly string[], fallback: string): ChoiceRule => ({
  kind: 'choice',
  choices,
  fallback,
});

export function acceleratorRule(seeds: SimulatorSeeds): ChoiceRule {
  const ids = seeds.accelerators.map(({ accelerator }) => accelerator.id);
  const aliases = Object.fromEntries(
    seeds.accelerators.flatMap(({ accelerator, aliases }) => aliases.map((alias) => [alias, accelerator.id])),
  );
  return {
    ...choice(ids, ids.includes(DEFAULT_ACCELERATOR) ? DEFAULT_ACCELERATOR : (ids[0] ?? '')),
    aliases,
  };
}

/** Rules of all keys; rack power and number format depend on the accelerator. */
export function rulesOf(seeds: SimulatorSeeds, acceleratorId: string): Rules {
  const accelerator = acceleratorOf(seeds, acceleratorId);
  const workloads = seeds.workloads.map(({ workload }) => workload.id);
  const p = (id: string): number => parameterOf(seeds.parameters, id);
  const precisions = precisionsOf(accelerator);
  return {
    backend: choice(['auto', 'webgpu', 'cpu'], 'auto'),
    mw: whole(40, 500, 240),
    kind: choice(['site', 'it'], 'site'),
    pue: { kind: 'decimal', low: 1, high: 2, decimals: 2, fallback: p('P-pue') },
    it: whole(0, 40, Math.round(p('P-other-it-fraction') * 100)),
    rack: {
      kind: 'decimal',
      low: Math.ceil(accelerator.rackKw * 0.8),
      high: Math.floor(accelerator.rackKw * 1.25),
      decimals: 1,
      fallback: accelerator.rackKw,
    },
    acc: acceleratorRule(seeds),
    work: choice(workloads, workloads.includes(DEFAULT_WORKLOAD) ? DEFAULT_WORKLOAD : (workloads[0] ?? '')),
    prec: choice(precisions, precisions.includes('fp8') ? 'fp8' : 'bf16'),
    policy: choice(batchPolicies, 'critical'),
    batch: whole(1, 256, Math.round(p('P-batch-tokens-40mw') / TOKENS_PER_MI)),
    jitter: whole(0, 1000, DEFAULT_JITTER_PERCENT),
    fail: {
      kind: 'decimal',
      low: 0,
      high: 5,
      decimals: 2,
      fallback: Math.round(p('P-failures-per-gpu-day') * 1e5) / 100,
    },
    ckpt: { ...whole(1, 240, 0), word: 'best', fallback: 'best' },
    seed: whole(0, 2 ** 32 - 1, DEFAULT_SEED),
    // The page keeps the results of all steps and repeats in memory, so it allows fewer than the engine.
    steps: { ...whole(4, 4096, DEFAULT_STEPS), multiple: 4 },
    reps: whole(1, 32, DEFAULT_REPLICATES),
    tariff: { kind: 'decimal', low: 0, high: 1000, decimals: 2, fallback: p('P-tariff-usd-per-mwh') },
  };
}

/** What a rule makes of a text; undefined where the text breaks it. */
export function readValue(rule: Rule, text: string): number | string | undefined {
  if (rule.kind === 'choice') {
    if (rule.choices.includes(text)) return text;
    return rule.aliases && Object.hasOwn(rule.aliases, text) ? rule.aliases[text] : undefined;
  }
  if (rule.kind === 'whole' && rule.word !== undefined && text === rule.word) return text;
  const pattern = rule.kind === 'whole' ? /^\d{1,10}$/ : /^\d{1,10}(\.\d{1,10})?$/;
  if (!pattern.test(text)) return undefined;
  if (rule.kind === 'decimal' && (text.split('.')[1] ?? '').length > rule.decimals) return undefined;
  const value = Number(text);
  if (value < rule.low || value > rule.high) return undefined;
  if (rule.kind === 'whole' && rule.multiple !== undefined && value % rule.multiple !== 0) return undefined;
  return value;
}

export const settingKeys = [
  'backend',
  'mw',
  'kind',
  'pue',
  'it',
  'rack',
  'acc',
  'work',
  'prec',
  'policy',
  'batch',
  'jitter',
  'fail',
  'ckpt',
  'seed',
  'steps',
  'reps',
  'tariff',
] as const satisfies readonly SettingKey[];

/** Settings where the address says nothing. */
export function defaultsOf(
  seeds: SimulatorSeeds,
  acceleratorId: string = acceleratorRule(seeds).fallback,
): Settings {
  const rules = rulesOf(seeds, acceleratorId);
  const settings = Object.fromEntries(settingKeys.map((key) => [key, rules[key].fallback]));
  return { ...settings, acc: acceleratorId } as unknown as Settings;
}
