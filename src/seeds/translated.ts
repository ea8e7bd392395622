// A text in the languages of the site, by code. The content check holds that none is missing.
import { z } from 'zod';

export const translated = z.record(
  z.string().regex(/^[a-z]{2,3}$/, 'a language such as fr'),
  z.string().min(1),
);

export type Translated = Readonly<Record<string, string>>;
