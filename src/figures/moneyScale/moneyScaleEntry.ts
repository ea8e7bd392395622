// Money to scale at build: its words, and the sums, the economy and the people of the ledger.
import { z } from 'zod';
import { commonWords, figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { pluralWords } from '../grammar/pluralWords.ts';
import { moneyScale } from './moneyScale.ts';

const text = z.string().min(1);

export const moneyScaleEntry = figureEntry({
  id: 'money-scale',
  systems: ['S11'],
  explainer: 'morocco-ai-2030',
  cites: ['001-gdp-100bn', '001-budget-11bn', 'E-reuters-jan26', 'E-pop'],
  words: z.strictObject({
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
  }),
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
