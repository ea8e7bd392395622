// What a change of one setting brings with it.
import { defaultsOf } from './rules.ts';
import type { SettingKey, Settings, SimulatorSeeds } from './settings.ts';

/**
 * The settings after one of them was given a value. An accelerator brings its own rack and number format; a model brings its own
 * batch, unless the reader has set another.
 */
export function changedBy(
  settings: Settings,
  key: SettingKey,
  value: number | string,
  seeds: SimulatorSeeds,
): Settings {
  const changed = { ...settings, [key]: value } as Settings;
  const { rack, prec, batch } = defaultsOf(seeds, changed);
  if (key === 'acc') return { ...changed, rack, prec };
  if (key === 'work' && settings.batch === defaultsOf(seeds, settings).batch) return { ...changed, batch };
  return changed;
}
