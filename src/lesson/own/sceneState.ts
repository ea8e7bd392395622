// What a teacher gives as a state: an address of the simulator, or the query of one; what a scene shows of it, and what not.
import { parseAddress } from '../../simulator/inputs/address/parse.ts';
import { settingKeys } from '../../simulator/inputs/effects.ts';
import type { Rule } from '../../simulator/inputs/rules.ts';
import type { SimulatorSeeds } from '../../simulator/inputs/settings.ts';

/** The query of what a reader pastes, with `?`; empty for the defaults, undefined where it is no address of the simulator. */
export function stateIn(pasted: string): string | undefined {
  const text = pasted.trim();
  const [address = ''] = text.split('#');
  const [path = '', ...query] = address.split('?');
  if (/^\w+=/.test(path)) return `?${address}`;
  const isSimulator = path === '' ? text === '' || query.length > 0 : /(?:^|\/)simulator\/?$/.test(path);
  if (!isSimulator) return undefined;
  const state = query.join('?');
  return state === '' ? '' : `?${state}`;
}

interface SceneState {
  /** Settings alone, as they were written. */
  state: string;
  /** Parts of the query that no scene shows: a second state, own parts, keys of others. */
  left: string[];
  /** Settings that cannot be used. */
  problems: { key: string; received: string[]; rule: Rule }[];
}

/** The state of a query. */
export function sceneState(query: string, seeds: SimulatorSeeds): SceneState {
  const pieces = query
    .slice(1)
    .split('&')
    .filter((piece) => piece !== '');
  const isSetting = (piece: string): boolean => {
    const [key] = new URLSearchParams(`?${piece}`).keys();
    return key === 'm' || settingKeys.some((known) => known === key);
  };
  const settings = pieces.filter(isSetting);
  const state = settings.length === 0 ? '' : `?${settings.join('&')}`;
  const left = pieces.filter((piece) => !isSetting(piece));
  return { state, left, problems: parseAddress(state, seeds).problems };
}
