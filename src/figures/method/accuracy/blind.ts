// The blind rows of this build.
import { blindFile } from '../../../seeds/blindRun.ts';
import { readYaml } from '../../../seeds/readYaml.ts';

export const blind = readYaml('seeds/blind.yaml', 'seeds/blind.yaml', blindFile);
