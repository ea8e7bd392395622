// Words of netting.
import { z } from 'zod';
import { commonWords, pluralWords, text } from '../grammar/wordSchemas.ts';

export const nettingWords = z.strictObject({
  ...commonWords,
  parties: z.strictObject({ you: text, me: text, third: text }),
  debts: z.strictObject({ first: text, second: text, third: text }),
  amount: pluralWords,
  payments: pluralWords,
  finding: text,
  nothing: text,
  /** Where all three debts are nothing. */
  none: text,
  same: text,
  label: text,
  transfer: text,
  between: text,
});

export type NettingWords = z.infer<typeof nettingWords>;
