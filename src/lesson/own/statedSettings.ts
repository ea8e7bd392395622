// What a state sets otherwise than the defaults do, in one line; not what is moved beside it, nor how the draws are run.
import { changedKeys, changes } from '../../simulator/inputs/effects.ts';
import { defaultsOf } from '../../simulator/inputs/rules.ts';
import type { SettingKey, Settings, SimulatorSeeds } from '../../simulator/inputs/settings.ts';
import { settingValue } from '../../simulator/panels/settings/settingWords.ts';
import type { Words } from '../../simulator/words/words.ts';
import { labelled } from '../../text/labelled.ts';
import { isolatedText } from '../../text/runs/isolate.ts';
import { controlName } from '../stage/controlWords.ts';

const isOfRun = (key: SettingKey): boolean => changes(key, 'draws') && !changes(key, 'model');

/** Empty where there is none. `moved` are the settings whose controls say what they are. */
export function statedSettings(
  settings: Settings,
  moved: readonly SettingKey[],
  { seeds, words, lang }: { seeds: SimulatorSeeds; words: Words; lang: string },
): string {
  // A chip brings its own racks and formats, a model its batch.
  const { acc, work } = defaultsOf(seeds);
  const defaults = { ...defaultsOf(seeds, settings), acc, work };
  return changedKeys(settings, defaults)
    .filter((key) => !moved.includes(key) && !isOfRun(key))
    .map((key) =>
      isolatedText(labelled(lang, controlName(key, words), settingValue(key, settings, seeds, words, lang))),
    )
    .join(' · ');
}
