// Reads the settings out of the query of an address. Nothing throws: what cannot be used is reported and its default taken.
import { settingKeys } from '../effects.ts';
import { type Parts, partRulesOf, type Rule, readValue, rulesOf } from '../rules.ts';
import type { SettingKey, Settings, SimulatorSeeds } from '../settings.ts';
import { keyMeant } from './keyMeant.ts';
import { type Opened, type OpenedKey, openedRules } from './openedKeys.ts';

/** Raised when the same settings give other numbers. */
export const MODEL_VERSION = 6;

/** A later model may have written an address or a file: its version is named, not refused. */
export const modelRule: Rule = { kind: 'whole', low: 0, high: 9999, fallback: MODEL_VERSION };

/** A version that is not the present one. */
export const otherThanPresent = (version: number | string | undefined): number | undefined =>
  version === undefined || version === MODEL_VERSION ? undefined : Number(version);

/** Keys that a file has too. */
export type StatedKey = SettingKey | 'm';

export interface Problem<Key = StatedKey | OpenedKey> {
  key: Key;
  /** The text received; more than one where the key is repeated. */
  received: string[];
  rule: Rule;
}

export interface ParsedAddress {
  settings: Settings;
  opened: Opened;
  problems: Problem[];
  /** Keys that are none, and the key that each is all but. */
  misspelt: { received: string; meant: string }[];
  /** Version of the model that wrote the address, where it is not this one. */
  otherModel: number | undefined;
}

/** Settings of a query such as `?mw=300&acc=H100`. Digits and decimal marks of any script are read. */
export function parseAddress(search: string, seeds: SimulatorSeeds): ParsedAddress {
  const query = new URLSearchParams(search);
  const problems: Problem[] = [];

  const read = (key: Problem['key'], rule: Rule): number | string => {
    const received = query.getAll(key);
    if (received.length === 0) return rule.fallback;
    const value = received.length === 1 ? readValue(rule, received[0] ?? '') : undefined;
    if (value === undefined) problems.push({ key, received, rule });
    return value ?? rule.fallback;
  };

  const own = partRulesOf(seeds);
  const parts: Parts = { acc: String(read('acc', own.acc)), work: String(read('work', own.work)) };
  const rules = rulesOf(seeds, parts);
  const others = settingKeys.filter((key) => !(key in parts)).map((key) => [key, read(key, rules[key])]);
  const opened = {
    at: String(read('at', openedRules.at)),
    foot: String(read('foot', openedRules.foot)),
  };
  const otherModel = otherThanPresent(read('m', modelRule));
  const misspelt = [...new Set(query.keys())].flatMap((received) => {
    const meant = keyMeant(received);
    return meant === undefined ? [] : [{ received, meant }];
  });
  return {
    settings: { ...Object.fromEntries(others), ...parts } as Settings,
    opened,
    problems,
    misspelt,
    otherModel,
  };
}
