// What each key of the address may hold, and what stands in its place where it is left out.
import {
  DEFAULT_JITTER_PERCENT,
  DEFAULT_REPLICATES,
  DEFAULT_SEED,
  DEFAULT_STEPS,
} from '../../engine/stragglers/scenario.ts';
import { batchPolicies } from '../../model/cluster/batch.ts';
import { checkpointPlaces, failureModes, SITE_MODE } from '../../model/cluster/goodput/failures.ts';
import { GOAL_MW, PHASE_ONE_MW } from '../../model/cluster/phases.ts';
import { siteUses } from '../../model/cluster/site/siteUse.ts';
import { parameterOf } from '../../model/numbers/parameters.ts';
import { idMeant } from '../../seeds/own/idMeant.ts';
import { plainNumber, toWesternDigits } from '../../text/digits.ts';
import { settingKeys } from './effects.ts';
import {
  acceleratorOf,
  precisionsOf,
  type SettingKey,
  type Settings,
  type SimulatorSeeds,
  seedBatch,
  seedValues,
  workloadOf,
} from './settings.ts';

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

/** Accelerator and model of a state, each by its id. */
export type Parts = Pick<Settings, 'acc' | 'work'>;

/** Default accelerator and workload: what was announced for the site, and the largest open dense model with a published recipe. */
const DEFAULT_ACCELERATOR = 'GB200-NVL72';
const DEFAULT_WORKLOAD = 'llama-3-1-405b';

/** Sizes of one of many runs [MW], and counts of spare parts. */
export const jobChoices = ['5', '10', '20', '40', '100'];
export const spareChoices = ['enough', '0', '8', '16', '32', '64', '128', '256'];

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

function acceleratorRule(seeds: SimulatorSeeds): ChoiceRule {
  const ids = seeds.accelerators.map(({ accelerator }) => accelerator.id);
  const aliases = Object.fromEntries(
    seeds.accelerators.flatMap(({ accelerator, aliases }) => aliases.map((alias) => [alias, accelerator.id])),
  );
  return {
    ...choice(ids, ids.includes(DEFAULT_ACCELERATOR) ? DEFAULT_ACCELERATOR : (ids[0] ?? '')),
    aliases,
  };
}

function workloadRule(seeds: SimulatorSeeds): ChoiceRule {
  const ids = seeds.workloads.map(({ workload }) => workload.id);
  return choice(ids, ids.includes(DEFAULT_WORKLOAD) ? DEFAULT_WORKLOAD : (ids[0] ?? ''));
}

/** Rules of the parts, on which those of the other keys depend. */
export const partRulesOf = (seeds: SimulatorSeeds) =>
  ({ acc: acceleratorRule(seeds), work: workloadRule(seeds) }) satisfies Partial<Rules>;

/** Rules of all keys; rack power and number format depend on the accelerator, the batch on the model. */
export function rulesOf(seeds: SimulatorSeeds, { acc, work }: Parts): Rules {
  const accelerator = acceleratorOf(seeds, acc);
  const p = (id: string): number => parameterOf(seeds.parameters, id);
  const precisions = precisionsOf(accelerator);
  const own = seedValues(seeds.parameters);
  return {
    backend: choice(['auto', 'webgpu', 'cpu'], 'auto'),
    mw: whole(PHASE_ONE_MW, GOAL_MW, 240),
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
    ...partRulesOf(seeds),
    prec: choice(precisions, precisions.includes('fp8') ? 'fp8' : 'bf16'),
    policy: choice(batchPolicies, 'critical'),
    use: choice(siteUses, 'grown'),
    crit: whole(1, 1000, own.crit),
    batch: whole(1, 256, seedBatch(seeds.parameters, workloadOf(seeds, work))),
    jitter: whole(0, 1000, DEFAULT_JITTER_PERCENT),
    fail: { kind: 'decimal', low: 0, high: 5, decimals: 2, fallback: own.fail },
    mode: choice(failureModes, SITE_MODE),
    restart: whole(0, 7200, own.restart),
    each: { kind: 'decimal', low: 0, high: 100, decimals: 1, fallback: own.each },
    detect: whole(0, 3600, own.detect),
    ckpt: { ...whole(1, 240, 0), word: 'best', fallback: 'best' },
    save: choice(checkpointPlaces, 'store'),
    power: choice(['grid', 'weather'], 'grid'),
    // The pair that the explainer on the phases begins with.
    over: { kind: 'decimal', low: 1, high: 7, decimals: 1, fallback: 3.2 },
    batt: whole(0, 48, 8),
    tariff: { kind: 'decimal', low: 0, high: 1000, decimals: 2, fallback: p('P-tariff-usd-per-mwh') },
    // A long question, a page of answer, faster than it can be read; the first phase; a part back after a day.
    job: choice(jobChoices, '40'),
    prompt: whole(1, 131_072, 2048),
    answer: whole(1, 32_768, 512),
    tpot: whole(1, 1000, 50),
    spares: choice(spareChoices, 'enough'),
    repair: whole(1, 720, 24),
    seed: whole(0, 2 ** 32 - 1, DEFAULT_SEED),
    // The page keeps the results of all steps and repeats in memory, so it allows fewer than the engine.
    steps: { ...whole(4, 4096, DEFAULT_STEPS), multiple: 4 },
    reps: whole(1, 32, DEFAULT_REPLICATES),
  };
}

/** What a rule makes of a text as a reader writes it, in any digits; undefined where the text breaks it. */
export function readValue(rule: Rule, text: string): number | string | undefined {
  if (rule.kind === 'choice') {
    const { choices, aliases = {} } = rule;
    const meant = idMeant(toWesternDigits(text.trim()), [...choices, ...Object.keys(aliases)]);
    return meant === undefined || choices.includes(meant) ? meant : aliases[meant];
  }
  if (rule.kind === 'whole' && rule.word !== undefined && text.trim() === rule.word) return rule.word;
  const plain = plainNumber(text);
  const decimals = plain?.split('.')[1]?.length ?? 0;
  if (plain === undefined || decimals > (rule.kind === 'decimal' ? rule.decimals : 0)) return undefined;
  const value = Number(plain);
  if (value < rule.low || value > rule.high) return undefined;
  if (rule.kind === 'whole' && rule.multiple !== undefined && value % rule.multiple !== 0) return undefined;
  return value;
}

/** Settings where the address says nothing, or its parts alone. */
export function defaultsOf(seeds: SimulatorSeeds, stated: Partial<Parts> = {}): Settings {
  const own = partRulesOf(seeds);
  const parts: Parts = { acc: stated.acc ?? own.acc.fallback, work: stated.work ?? own.work.fallback };
  const rules = rulesOf(seeds, parts);
  const settings = Object.fromEntries(settingKeys.map((key) => [key, rules[key].fallback]));
  return { ...settings, ...parts } as unknown as Settings;
}
