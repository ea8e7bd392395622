// Sets a known state when its button is pressed: one step of the history.
import { all } from '../../dom/elements.ts';
import { parseAddress } from '../../inputs/address/parse.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';

export function followPresets(seeds: SimulatorSeeds, restore: (settings: Settings) => void): void {
  for (const button of all('[data-preset]'))
    button.addEventListener('click', () =>
      restore(parseAddress(button.dataset.preset ?? '', seeds).settings),
    );
}
