// A state of the simulator as scenes and challenges write it: the query of its address.
import { type Stratum, strata } from '../../charts/plane/column/strata.ts';
import { shown } from '../../seeds/seedError.ts';
import { parseAddress } from '../../simulator/inputs/address/parse.ts';
import { serialiseAddress } from '../../simulator/inputs/address/serialise.ts';
import { settingKeys } from '../../simulator/inputs/effects.ts';
import { expectedBy } from '../../simulator/inputs/expected.ts';
import type { Settings, SimulatorSeeds } from '../../simulator/inputs/settings.ts';

/** Faults of a state: each names key, received, expected. */
export function faultsOfState(state: string, seeds: SimulatorSeeds): string[] {
  const unknown = [...new URLSearchParams(state).keys()].filter(
    (key) => key !== 'm' && !settingKeys.some((known) => known === key),
  );
  return [
    ...unknown.map((key) => `${key}: received a key that the simulator does not have`),
    ...parseAddress(state, seeds).problems.map(
      ({ key, received, rule }) =>
        `${key}: received ${received.map(shown).join(' and ')}, expected ${received.length > 1 ? 'it once' : expectedBy(rule)}`,
    ),
  ];
}

/** Settings of a state. What stands in it has been checked. */
export const settingsOf = (state: string, seeds: SimulatorSeeds): Settings =>
  parseAddress(state, seeds).settings;

/** The state of settings, as the address spells it, with `?`; empty for the defaults. */
export const stateOf = (settings: Settings, seeds: SimulatorSeeds): string =>
  serialiseAddress(settings, '', seeds);

/** The loss at which a state is opened; undefined where it is at none. */
export function placeOf(state: string, seeds: SimulatorSeeds): Stratum | undefined {
  const { at } = parseAddress(state, seeds).opened;
  return strata.find((stratum) => stratum === at);
}

/** The query that opens the simulator in a state, at the place of a loss where there is one. */
export const openedAt = (state: string, place: string | undefined): string =>
  place === undefined ? state : `${state}${state === '' ? '?' : '&'}at=${place}`;
