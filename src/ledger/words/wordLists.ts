// The word lists of search, content/search: what the glossary does not say.
import { z } from 'zod';

/** Words between spaces and line ends. */
const words = z.string().transform((text) => text.trim().split(/\s+/));

/** Groups of words and phrases that mean the same. */
export const equivalents = z.array(z.array(z.string().min(1)).min(1));

/** Words of everyday life, by language. */
export const ordinaryWords = z.record(z.string(), words);

/** Pairs of words of everyday life, by language: the site may have each of the two. */
export const ordinaryPairs = z.record(z.string(), z.array(z.string().regex(/^\S+ \S+$/, 'two words')));

/** Words beside the subject of a query, folded, by language. */
export const asides = z.record(z.string(), words);

/** Words by article. */
export const sourceWords = z.record(z.string().regex(/^\d{3}$/, 'an article such as "003"'), words);

/** Phrases by which a page or a part of it is asked for, by language, by its path under the language. */
export const pageNames = z.record(
  z.string().regex(/^(?:[a-z-]+\/)*(?:#[a-z-]+)?$/, 'a path under the language, such as "about/#errors"'),
  z
    .object({
      /** By language, where the page has no heading of its own to show. */
      title: z.record(z.string(), z.string().min(1)).optional(),
    })
    .catchall(z.array(z.string().min(1))),
);
