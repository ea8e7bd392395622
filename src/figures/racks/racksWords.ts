// Words of racks and GPUs.
import { z } from 'zod';
import { commonWords, text } from '../grammar/wordSchemas.ts';

export const racksWords = z.strictObject({
  ...commonWords,
  step: text,
  steps: z.record(z.enum(['announced', 'memorandum', 'both', 'goal']), text),
  pue: text,
  watts: text,
  otherIt: text,
  rackPower: text,
  kw: text,
  percent: text,
  finding: text,
  label: text,
  meter: text,
  computers: text,
  inRacks: text,
  racks: text,
  gpus: text,
});

export type RacksWords = z.infer<typeof racksWords>;
