// The state that an address of the page brings back, where a file holds one and its settings are lost.
import { BESIDE_KEY } from '../address/keyMeant.ts';
import { openedRules } from '../address/openedKeys.ts';
import { addPartsOf } from '../address/ownInAddress.ts';
import { type Problem, parseAddress, type StatedKey } from '../address/parse.ts';
import type { SimulatorSeeds } from '../settings.ts';
import type { ReadState } from './stateProblem.ts';

const isStated = (problem: Problem): problem is Problem<StatedKey> => !(problem.key in openedRules);

/** Undefined where it is no address of the page. Parts of the reader's own are added to `seeds`. */
export function stateOfAddress(address: unknown, seeds: SimulatorSeeds): ReadState | undefined {
  const [isAddress, search = ''] = /^[^?#]*\/simulator\/?(\?[^#]*)?(?:#.*)?$/.exec(String(address)) ?? [];
  if (!isAddress) return undefined;
  const parts = addPartsOf(search, seeds);
  const query = new URLSearchParams(search);
  for (const [key, id] of Object.entries(parts.ids)) query.set(key, id);
  const { settings, problems, otherModel } = parseAddress(`?${query}`, seeds);
  return {
    settings,
    beside: query.get(BESIDE_KEY),
    otherModel,
    problems: [
      ...parts.problems.map((problem) => ({ kind: 'part' as const, problem })),
      ...problems.filter(isStated).map((problem) => ({ kind: 'setting' as const, problem })),
    ],
  };
}
