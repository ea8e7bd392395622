// Writes settings into the query of an address: only what changed, defaults left out, everything else as it was.
import { settingKeys } from '../effects.ts';
import { OWN_KEY, statedOf } from '../own/statedOf.ts';
import { rulesOf } from '../rules.ts';
import type { Settings, SimulatorSeeds } from '../settings.ts';
import { MODEL_VERSION, parseAddress } from './parse.ts';

/**
 * The query for `settings`, built on the query that is there: unknown keys stay, and so does a value that could not be used,
 * until the reader sets that key. `m` is written beside any other key, so that a later model knows whose numbers these were.
 */
export function serialiseAddress(settings: Settings, search: string, seeds: SimulatorSeeds): string {
  const query = new URLSearchParams(search);
  const before = parseAddress(search, seeds);
  const rules = rulesOf(seeds, settings);
  const unusable = new Set(before.problems.map(({ key }) => key));
  let isPlain = true;
  for (const key of settingKeys) {
    const isDefault = settings[key] === rules[key].fallback;
    if (!isDefault) isPlain = false;
    if (unusable.has(key) && settings[key] === before.settings[key]) continue;
    if (isDefault) query.delete(key);
    else query.set(key, String(settings[key]));
  }
  const own = statedOf(settings, seeds);
  if (own) query.set(OWN_KEY, JSON.stringify(own));
  else if (!unusable.has('acc') && !unusable.has('work')) query.delete(OWN_KEY);
  if (isPlain && !unusable.has('m')) query.delete('m');
  if (!isPlain) query.set('m', String(MODEL_VERSION));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
