// Writes what was computed just before the page is printed.
import type { Language } from '../../../site/locales.ts';
import { one, write } from '../../dom/elements.ts';
import { settingKeys } from '../../inputs/effects.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import type { RunState } from '../../run/runner.ts';
import type { Words } from '../../words/words.ts';
import { settingValue } from '../settings/settingWords.ts';

export interface Computed {
  settings: Settings;
  address: string;
  state: RunState;
  /** Empty before the last draw. */
  checksum: string;
}

/** `computed` is asked when the browser lays the page out for paper, or a preview of it. */
export function writeBeforePrint(
  computed: () => Computed,
  seeds: SimulatorSeeds,
  words: Words,
  language: Language,
): void {
  const place = (name: string): HTMLElement => one(`[data-computed="${name}"]`);
  const writeAll = (): void => {
    const { settings, address, state, checksum } = computed();
    for (const key of settingKeys) write(place(key), settingValue(key, settings, seeds, words, language));
    write(place('state'), words.run[state]);
    write(place('checksum'), checksum === '' ? words.paper.noChecksum : checksum);
    write(place('address'), address);
  };
  addEventListener('beforeprint', writeAll);
  matchMedia('print').addEventListener('change', ({ matches }) => matches && writeAll());
}
