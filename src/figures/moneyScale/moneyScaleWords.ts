// Words of money to scale.
import { z } from 'zod';
import { commonWords, pluralWords, text } from '../grammar/wordSchemas.ts';

export const moneyScaleWords = z.strictObject({
  ...commonWords,
  sum: text,
  sums: z.strictObject({ target: text, budget: text }),
  years: text,
  yearsCount: pluralWords,
  billions: pluralWords,
  dirhams: pluralWords,
  finding: text,
  label: text,
  square: text,
});

export type MoneyScaleWords = z.infer<typeof moneyScaleWords>;
