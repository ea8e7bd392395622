// The word lists of search, content/search: what the glossary does not say.
import { z } from 'zod';

/** Words between spaces and line ends. */
const words = z.string().transform((text) => text.trim().split(/\s+/));

/** Groups of words and phrases that mean the same. */
export const equivalents = z.array(z.array(z.string().min(1)).min(1));

/** Words of everyday life, by language. */
export const ordinaryWords = z.record(z.string(), words);

/** Words beside the subject of a query, folded, by language. */
export const asides = z.record(z.string(), words);

/** Words by article. */
export const sourceWords = z.record(z.string().regex(/^\d{3}$/, 'an article such as "003"'), words);
