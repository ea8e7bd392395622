// Words of the budget of clean electricity.
import { z } from 'zod';
import { commonWords, text } from '../grammar/wordSchemas.ts';

export const cleanBudgetWords = z.strictObject({
  ...commonWords,
  homes: text,
  centres: text,
  mw: text,
  left: text,
  lacking: text,
  label: text,
  rowBudget: text,
  rowHomes: text,
  rowCentres: text,
  rowLeft: text,
  rowLacking: text,
  axis: text,
});

export type CleanBudgetWords = z.infer<typeof cleanBudgetWords>;
