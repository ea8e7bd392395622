// A guide in the language of its page, or in the one that stands in for it.
import { type CollectionEntry, getEntry } from 'astro:content';
import { type Language, readIn } from '../site/locales.ts';

/** Throws where neither the language nor the one that stands in for it has the guide. */
export async function guideIn(
  language: Language,
  slug: string,
): Promise<{ entry: CollectionEntry<'guides'>; textLanguage: Language }> {
  for (const textLanguage of readIn(language)) {
    const entry = await getEntry('guides', `${textLanguage}/${slug}`);
    if (entry) return { entry, textLanguage };
  }
  throw new Error(`content/guides/${language}/${slug}.mdx: the page is missing`);
}
