// Money to scale at build: its words, and the sums, the economy and the people of the ledger.
import { figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { moneyScale } from './moneyScale.ts';
import { moneyScaleWords } from './moneyScaleWords.ts';

export const moneyScaleEntry = figureEntry({
  id: 'money-scale',
  systems: ['S11'],
  explainer: 'morocco-ai-2030',
  cites: ['001-gdp-100bn', '001-budget-11bn', 'E-reuters-jan26', 'E-pop'],
  words: moneyScaleWords,
  constants: () => {
    const target = constant('001-gdp-100bn');
    // The report gives the economy in dollars and the target in both: its own rate turns one into the other.
    const dirhamsPerDollar = target / constant('E-reuters-jan26#added-gdp-usd');
    return {
      sums: { target, budget: constant('001-budget-11bn') },
      yearlyOutput: constant('E-reuters-jan26#gdp-usd') * dirhamsPerDollar,
      people: constant('E-pop'),
    };
  },
  figure: moneyScale,
});
