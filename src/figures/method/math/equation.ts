// What an equation of the page is: lines of notation (mathml.ts), sources, constants that it takes.
import type { Bilingual } from '../../../seeds/bilingual.ts';
import type { FormulaSourceId } from './sources.ts';

/** A line with a few words on what it gives, or when it holds. */
export interface WordedLine extends Bilingual {
  math: string;
}

export interface Formula {
  lines: readonly (string | WordedLine)[];
  /** Empty where the equation is our own. */
  sources: readonly FormulaSourceId[];
  constants: readonly string[];
}

export const line = (math: string, en: string, ar: string): WordedLine => ({ math, en, ar });

export const notationOfLine = (entry: string | WordedLine): string =>
  typeof entry === 'string' ? entry : entry.math;
