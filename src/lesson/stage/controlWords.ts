// Names and values of the settings that a scene or a challenge lets a reader move.
import { siteUses } from '../../model/cluster/site/siteUse.ts';
import type { SettingKey, Settings, SimulatorSeeds } from '../../simulator/inputs/settings.ts';
import { useName } from '../../simulator/panels/plane/planeDrawing.ts';
import { type Option, optionsOf } from '../../simulator/panels/settings/settingOptions.ts';
import { settingName } from '../../simulator/panels/settings/settingWords.ts';
import type { Words } from '../../simulator/words/words.ts';
import type { MovableKey } from '../scenes/scene.ts';

export const controlName = (key: SettingKey, words: Words): string =>
  key === 'use' ? words.plane.job : settingName(key, words);

/** Undefined for a setting that is a number. */
export const controlOptions = (
  key: MovableKey,
  settings: Settings,
  seeds: SimulatorSeeds,
  words: Words,
): Option[] | undefined =>
  key === 'use'
    ? siteUses.map((value) => ({ value, name: useName(value, words, 'name') }))
    : key === 'mw'
      ? undefined
      : optionsOf(key, words, seeds, settings);
