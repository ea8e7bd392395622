// Words of the strait's figure.
import { z } from 'zod';
import { commonWords, text } from '../grammar/wordSchemas.ts';

export const straitWords = z.strictObject({
  ...commonWords,
  city: text,
  end: text,
  route: text,
  times: text,
  ms: text,
  km: text,
  finding: text,
  label: text,
  strait: text,
});

export type StraitWords = z.infer<typeof straitWords>;
