// The blind rows of this build.
import { blindFile } from '../../../schemas/model/blindRun.ts';
import { readYaml } from '../../../schemas/readYaml.ts';

export const blind = readYaml('seeds/blind.yaml', 'seeds/blind.yaml', blindFile);
