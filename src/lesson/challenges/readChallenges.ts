// Reads the challenges, one a file; a file that is wrong stops the build and names field, received, expected.
import { readdirSync } from 'node:fs';
import { SeedError } from '../../seeds/seedError.ts';
import { readYaml } from '../../seeds/yaml/readYaml.ts';
import type { SimulatorSeeds } from '../../simulator/inputs/settings.ts';
import { faultsOfState } from '../measures/state.ts';
import { type Challenge, challengeSchema } from './challenge.ts';

/** Easy ones first, then by name. Throws SeedError. */
export function readChallenges(folder: string, seeds: SimulatorSeeds): Challenge[] {
  const challenges = readdirSync(`${folder}/challenges`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const file = `content/challenges/${name}`;
      const challenge = readYaml(`${folder}/challenges/${name}`, file, challengeSchema);
      const faults = faultsOf(challenge, name.replace(/\.yaml$/, ''), seeds);
      if (faults.length > 0) throw new SeedError(faults.map((fault) => `${file}: ${fault}`).join('\n'));
      return challenge;
    });
  return challenges.sort((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1));
}

function faultsOf(challenge: Challenge, name: string, seeds: SimulatorSeeds): string[] {
  const { id } = challenge;
  return [
    ...(id === name ? [] : [`field id: received ${id}, expected ${name}, the name of the file`]),
    ...(['start', 'solution', 'trick'] as const).flatMap((field) =>
      faultsOfState(challenge[field], seeds).map((fault) => `field ${field}: ${fault}`),
    ),
  ];
}
