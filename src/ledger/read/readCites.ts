// content/cites.yaml: what states the numbers in interface strings and in the words of figures.
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../seeds/yaml/readYaml.ts';
import { figureReference } from '../schema/ids.ts';

const cite = z.union([
  z
    .string()
    .regex(figureReference, 'an id of seeds/, with # and the id of a figure where its entry has several'),
  z.strictObject({
    /** Numbers or words of quantity, as they stand in some language. */
    says: z.array(z.string().min(1)).min(1),
    /** Why they need no source: they are part of a name, or define the word. */
    because: z.string().min(1),
  }),
]);

export type Cite = z.infer<typeof cite>;

/** What each string cites, by its key. Throws SeedError. */
export const readCites = (folder: string): ReadonlyMap<string, readonly Cite[]> =>
  new Map(
    Object.entries(
      readYaml(join(folder, 'cites.yaml'), 'content/cites.yaml', z.record(z.string(), z.array(cite).min(1))),
    ),
  );
