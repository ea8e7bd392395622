// Words of graduates and jobs.
import { z } from 'zod';
import { commonWords, text } from '../grammar/wordSchemas.ts';

export const graduatesWords = z.strictObject({
  ...commonWords,
  joints: z.strictObject({ seek: text, fit: text, stay: text }),
  stages: z.strictObject({ graduates: text, seek: text, fit: text, stay: text }),
  percent: text,
  enough: text,
  short: text,
  label: text,
  jobs: text,
});

export type GraduatesWords = z.infer<typeof graduatesWords>;
