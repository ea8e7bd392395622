// What was promised by when: seeds/sites/first-phase-dates.yaml.
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from './yaml/readYaml.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2025-06');

const statement = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+$/),
  /** Ledger entry that holds it. */
  cite: z.string().min(1),
  said: month,
  /** Last month that still keeps the word. */
  due: month,
});

const dueDates = z.strictObject({ lastSearch: month, statements: z.array(statement).min(1) });

/** Statements in the order in which they were made. Throws SeedError. */
export const readDueDates = (seedsPath: string): z.infer<typeof dueDates> =>
  readYaml(join(seedsPath, 'sites/first-phase-dates.yaml'), 'seeds/sites/first-phase-dates.yaml', dueDates);
