// What an equation of the page is: lines of notation (mathml.ts), sources, constants that it takes.
import type { FormulaSourceId } from './sources.ts';

/** A line with a few words on what it gives, or when it holds. */
export interface WordedLine {
  math: string;
  /** Under which its words stand in content/figures, in its formula. */
  words: string;
}

export interface Formula {
  lines: readonly (string | WordedLine)[];
  /** Empty where the equation is our own. */
  sources: readonly FormulaSourceId[];
  constants: readonly string[];
}

export const line = (math: string, words: string): WordedLine => ({ math, words });

export const notationOfLine = (entry: string | WordedLine): string =>
  typeof entry === 'string' ? entry : entry.math;
