// Words of the dates that moved.
import { z } from 'zod';
import { commonWords, pluralWords, text } from '../grammar/wordSchemas.ts';

export const dueDatesWords = z.strictObject({
  ...commonWords,
  month: text,
  statements: z.record(z.string(), text),
  months: pluralWords,
  ahead: text,
  now: text,
  past: text,
  moved: text,
  label: text,
  point: text,
});

export type DueDatesWords = z.infer<typeof dueDatesWords>;
