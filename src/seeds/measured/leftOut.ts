// What the fit to all other runs says of each calibrated run, as `npm run calibrate` last found it.
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../yaml/readYaml.ts';

/** predicted / measured − 1 of a run, by fits without its source and without its laboratory. */
const leftOut = z.strictObject({ source: z.number(), laboratory: z.number() });

/** By id of the run. */
const leftOutFile = z.record(z.string(), leftOut);

export type LeftOut = z.infer<typeof leftOut>;

/** Name of the file inside the seeds. */
export const LEFT_OUT_FILE = 'left-out.yaml';

/** Errors of all calibrated runs. Throws SeedError. */
export const readLeftOut = (seedsPath: string): Map<string, LeftOut> =>
  new Map(Object.entries(readYaml(join(seedsPath, LEFT_OUT_FILE), `seeds/${LEFT_OUT_FILE}`, leftOutFile)));
