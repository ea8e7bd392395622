// Words of the chain of ifs.
import { z } from 'zod';
import { commonWords, pluralWords, text } from '../grammar/wordSchemas.ts';

export const ifChainWords = z.strictObject({
  ...commonWords,
  steps: z.strictObject({ first: text, second: text, third: text, fourth: text, fifth: text }),
  percent: text,
  about: text,
  below: text,
  finding: text,
  oneIn: pluralWords,
  weakest: text,
  never: text,
  sure: text,
  label: text,
  axis: text,
});

export type IfChainWords = z.infer<typeof ifChainWords>;
