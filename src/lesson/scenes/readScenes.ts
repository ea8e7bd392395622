// Reads the scenes of the lesson; a state that the simulator cannot use stops the build.

import { SeedError } from '../../seeds/seedError.ts';
import { readYaml } from '../../seeds/yaml/readYaml.ts';
import type { SimulatorSeeds } from '../../simulator/inputs/settings.ts';
import { faultsOfState } from '../measures/state.ts';
import { type Scene, scenesSchema } from './scene.ts';

const FILE = 'lesson/scenes.yaml';

/** In their order. Throws SeedError: file, scene, field, received, expected. */
export function readScenes(folder: string, seeds: SimulatorSeeds): Scene[] {
  const scenes = readYaml(`${folder}/${FILE}`, `content/${FILE}`, scenesSchema);
  const faults = scenes.flatMap(({ id, state }) =>
    faultsOfState(state, seeds).map((fault) => `content/${FILE}: ${id}: field state: ${fault}`),
  );
  if (faults.length > 0) throw new SeedError(faults.join('\n'));
  return scenes;
}
