// The budget of clean electricity at build: its words, what renewables gave, and what one home takes.
import { z } from 'zod';
import { homeMwhPerYear } from '../../model/energy/budget.ts';
import { commonWords, figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { cleanBudget } from './cleanBudget.ts';

const text = z.string().min(1);

export const cleanBudgetEntry = figureEntry({
  id: 'clean-budget',
  systems: ['S8'],
  explainer: 'musk-and-morocco',
  cites: ['000-export-power', '003-target-500mw', '001-dakhla-500', 'E-mix', 'E-spain', 'E-tarfaya'],
  words: z.strictObject({
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
  }),
  constants: () => ({
    budgetTwh: constant('E-mix#renewables'),
    homeMwh: homeMwhPerYear(
      constant('E-tarfaya#power'),
      constant('E-tarfaya#factor') / 100,
      constant('E-tarfaya#homes'),
    ),
    usualCentresMw: constant('003-target-500mw'),
  }),
  figure: cleanBudget,
});
