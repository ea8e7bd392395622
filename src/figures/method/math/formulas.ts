// All equations of the page by id.
import type { Formula } from './equation.ts';
import { servingFormulas } from './formulas/serving.ts';
import { siteFormulas } from './formulas/site.ts';
import { stepFormulas } from './formulas/step.ts';
import { trafficFormulas } from './formulas/traffic.ts';
import { workFormulas } from './formulas/work.ts';
import { worthFormulas } from './formulas/worth.ts';

export const formulas = {
  ...siteFormulas,
  ...workFormulas,
  ...trafficFormulas,
  ...stepFormulas,
  ...worthFormulas,
  ...servingFormulas,
} satisfies Record<string, Formula>;

export type FormulaId = keyof typeof formulas;
