// Words of Amdahl's limit.
import { z } from 'zod';
import { commonWords, pluralWords, text } from '../grammar/wordSchemas.ts';

export const amdahlWords = z.strictObject({
  ...commonWords,
  point: text,
  alone: text,
  processors: text,
  percent: text,
  count: pluralWords,
  threadCount: pluralWords,
  measure: text,
  finding: text,
  shared: text,
  single: text,
  threads: text,
  gpu: text,
  noGpu: text,
  same: text,
  different: text,
  label: text,
  axis: text,
  times: text,
  device: text,
});

export type AmdahlWords = z.infer<typeof amdahlWords>;
