// A counted noun in the words of a figure: the forms that its language has.
import { z } from 'zod';

const form = z.string().min(1);

export const pluralWords = z.strictObject({
  zero: form.optional(),
  one: form.optional(),
  two: form.optional(),
  few: form.optional(),
  many: form.optional(),
  other: form,
});
