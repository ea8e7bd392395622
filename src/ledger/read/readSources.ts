// Reads which hosts count as official and which are no first source.
import { join } from 'node:path';
import { readYaml } from '../../seeds/yaml/readYaml.ts';
import { type Sources, sources } from '../schema/sources.ts';

/** Reads `sources.yaml` of a `seeds` folder. Throws SeedError. */
export const readSources = (seedsFolder: string): Sources =>
  readYaml(join(seedsFolder, 'sources.yaml'), 'seeds/sources.yaml', sources);
