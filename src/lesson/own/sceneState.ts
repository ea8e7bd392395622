// What a teacher gives as a state: an address of the simulator, or the query of one; what a scene shows of it, and what not.
import { addPartsOf } from '../../simulator/inputs/address/ownInAddress.ts';
import { parseAddress } from '../../simulator/inputs/address/parse.ts';
import { settingKeys } from '../../simulator/inputs/effects.ts';
import { OWN_KEY } from '../../simulator/inputs/own/statedOf.ts';
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
  /** Settings as they were written, the teacher’s own parts among them, and the place of a loss. */
  state: string;
  /** Parts of the query that no scene shows: a second state, keys of others. */
  left: string[];
  /** Settings that cannot be used. */
  problems: { key: string; received: string[]; rule: Rule }[];
}

/** The state of a query. Its own parts come to `seeds`; it names them by the ids that they have there. */
export function sceneState(query: string, seeds: SimulatorSeeds): SceneState {
  const pieces = query
    .slice(1)
    .split('&')
    .filter((piece) => piece !== '');
  const ids: Readonly<Record<string, string>> = addPartsOf(query, seeds).ids;
  const keyOf = (piece: string): string => [...new URLSearchParams(piece).keys()][0] ?? '';
  const isSetting = (piece: string): boolean => {
    const key = keyOf(piece);
    return (
      key === 'm' ||
      key === 'at' ||
      settingKeys.some((known) => known === key) ||
      (key === OWN_KEY && Object.keys(ids).length > 0)
    );
  };
  const settings = pieces.filter(isSetting).map((piece) => {
    const id = ids[keyOf(piece)];
    return id === undefined ? piece : `${keyOf(piece)}=${encodeURIComponent(id)}`;
  });
  const state = settings.length === 0 ? '' : `?${settings.join('&')}`;
  const left = pieces.filter((piece) => !isSetting(piece));
  return { state, left, problems: parseAddress(state, seeds).problems };
}
