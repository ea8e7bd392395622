// The budget of clean electricity at build: its words, what renewables gave, and what one home takes.
import { homeMwhPerYear } from '../../model/energy/budget.ts';
import { figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { cleanBudget } from './cleanBudget.ts';
import { cleanBudgetWords } from './cleanBudgetWords.ts';

export const cleanBudgetEntry = figureEntry({
  id: 'clean-budget',
  systems: ['S8'],
  explainer: 'musk-and-morocco',
  cites: ['000-export-power', '003-target-500mw', '001-dakhla-500', 'E-mix', 'E-spain', 'E-tarfaya'],
  words: cleanBudgetWords,
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
