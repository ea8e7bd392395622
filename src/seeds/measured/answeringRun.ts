// Published rates of answering, records of a benchmark, beside which the model's fleets are put.
import { z } from 'zod';
import { precisions } from '../../model/cluster/accelerator.ts';
import { shownSource, standing } from '../parameter.ts';
import { SeedError } from '../seedError.ts';
import { translated } from '../translated.ts';
import { readFolder } from '../yaml/readYaml.ts';

const answeringRun = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  accelerator: z.string(),
  chips: z.int().positive(),
  workload: z.string(),
  precision: z.enum(precisions),
  /** offline: no limit of time; server and interactive: limits of the first and of each further token. */
  scenario: z.enum(['offline', 'server', 'interactive']),
  /** Mean length of an answer. */
  outputTokens: z.number().positive(),
  /** Mean time from token to token of the run, or the limit where it is not printed [s]; null where nothing limits it. */
  timePerTokenS: z.number().positive().nullable(),
  /** Tokens of answers a second of all chips. */
  tokensPerS: z.number().positive(),
});

const answeringFile = z.strictObject({
  id: z.string().min(1),
  source: shownSource,
  note: translated,
  /** Mean length of a question by workload. */
  prompts: z.record(z.string(), z.strictObject({ tokens: z.number().positive(), standing })),
  rows: z.array(answeringRun).min(1),
});

export type AnsweringRun = z.infer<typeof answeringRun>;
export type AnsweringFile = z.infer<typeof answeringFile>;

/** The files of seeds/answering by name. Throws SeedError, also where a row has no length of its questions. */
export function readAnswering(seedsPath: string): AnsweringFile[] {
  const files = readFolder(seedsPath, 'answering', answeringFile);
  for (const { id, prompts, rows } of files) {
    const lacking = rows.find(({ workload }) => !(workload in prompts));
    if (!lacking) continue;
    throw new SeedError(
      `seeds/answering/${id}.yaml: ${lacking.id}: field workload: received ${lacking.workload}, expected one of prompts: ${Object.keys(prompts).join(', ')}`,
    );
  }
  return files;
}
