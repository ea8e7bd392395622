// Front matter of an explainer and of a guide.
import { z } from 'zod';

export const explainerMatter = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  sourceArticle: z.string().regex(/^\d{3}$/, 'three digits, quoted, such as "003"'),
  order: z.int().positive(),
  checked: z.coerce.date(),
});

export const guideMatter = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
});
