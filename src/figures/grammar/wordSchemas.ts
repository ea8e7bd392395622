// What the words of a figure are made of.
import { z } from 'zod';

export const text = z.string().min(1);

/** Words that every figure has. */
export const commonWords = {
  /** The heading. */
  question: text,
  /** What is computed, with what left out: on the figure's own page. */
  method: text,
  /** Heads of the table's columns, in order. */
  columns: z.record(z.string(), text),
};

/** A counted noun: the forms that its language has. */
export const pluralWords = z.strictObject({
  zero: text.optional(),
  one: text.optional(),
  two: text.optional(),
  few: text.optional(),
  many: text.optional(),
  other: text,
});
