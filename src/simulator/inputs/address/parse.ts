// Reads the settings out of the query of an address. Nothing throws: what cannot be used is reported and its default taken.
import { settingKeys } from '../effects.ts';
import { acceleratorRule, type Rule, readValue, rulesOf } from '../rules.ts';
import type { SettingKey, Settings, SimulatorSeeds } from '../settings.ts';

/** Raised when the same settings give other numbers. */
export const MODEL_VERSION = 2;

export interface Problem {
  key: SettingKey | 'm';
  /** The text received; more than one where the key is repeated. */
  received: string[];
  rule: Rule;
}

export interface ParsedAddress {
  settings: Settings;
  problems: Problem[];
  /** Version of the model that wrote the address, where it is older than this one. */
  olderModel: number | undefined;
}

/** Settings of a query such as `?mw=300&acc=H100`. Digits and decimal marks of any script are read. */
export function parseAddress(
  search: string,
  seeds: SimulatorSeeds,
  modelVersion = MODEL_VERSION,
): ParsedAddress {
  const query = new URLSearchParams(search);
  const problems: Problem[] = [];

  const read = (key: Problem['key'], rule: Rule): number | string => {
    const received = query.getAll(key);
    if (received.length === 0) return rule.fallback;
    const value = received.length === 1 ? readValue(rule, received[0] ?? '') : undefined;
    if (value === undefined) problems.push({ key, received, rule });
    return value ?? rule.fallback;
  };

  const acc = String(read('acc', acceleratorRule(seeds)));
  const rules = rulesOf(seeds, acc);
  const others = settingKeys.filter((key) => key !== 'acc').map((key) => [key, read(key, rules[key])]);
  const version = Number(read('m', { kind: 'whole', low: 1, high: modelVersion, fallback: modelVersion }));
  return {
    settings: { ...Object.fromEntries(others), acc } as Settings,
    problems,
    olderModel: version < modelVersion ? version : undefined,
  };
}
