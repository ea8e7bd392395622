// A text in both languages of the site.
import { z } from 'zod';

export const bilingual = z.strictObject({
  en: z.string().min(1),
  ar: z.string().min(1),
});

export type Bilingual = z.infer<typeof bilingual>;
