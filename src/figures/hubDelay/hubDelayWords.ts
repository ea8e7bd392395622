// Words of the hubs' figure.
import { z } from 'zod';
import { commonWords, text } from '../grammar/wordSchemas.ts';

export const hubDelayWords = z.strictObject({
  ...commonWords,
  city: text,
  route: text,
  times: text,
  before: text,
  befores: z.strictObject({ first: text, listed: text }),
  finding: text,
  same: text,
  label: text,
  rowBefore: text,
  rowAfter: text,
  point: text,
});

export type HubDelayWords = z.infer<typeof hubDelayWords>;
