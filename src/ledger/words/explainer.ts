// Front matter of an explainer, of a guide and of a scene of the lesson.
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

export const sceneMatter = z.strictObject({
  /** The question of the scene. */
  title: z.string().min(1),
  /** Its one idea. */
  description: z.string().min(1),
  /** The sentence of its state, with measures of the model in its places. */
  finding: z.string().regex(/^\P{Nd}+$/u, 'a sentence whose numbers are {measures} of the model'),
});
