// Netting at build: its words, and the invented debts of the explainer.
import { z } from 'zod';
import { commonWords, figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { pluralWords } from '../grammar/pluralWords.ts';
import { netting } from './netting.ts';

const text = z.string().min(1);

export const nettingEntry = figureEntry({
  id: 'netting',
  systems: ['S9'],
  explainer: 'musk-putin-brics',
  cites: ['002-crypto-payments', 'E-bricspay', 'D-netting-gross', 'D-netting-net'],
  words: z.strictObject({
    ...commonWords,
    parties: z.strictObject({ you: text, me: text, third: text }),
    debts: z.strictObject({ first: text, second: text, third: text }),
    amount: pluralWords,
    payments: pluralWords,
    finding: text,
    nothing: text,
    none: text,
    same: text,
    label: text,
    transfer: text,
    between: text,
  }),
  constants: () => ({ amounts: ['P-debt-first', 'P-debt-second', 'P-debt-third'].map(constant) }),
  figure: netting,
});
