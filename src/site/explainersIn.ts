// The explainers as the pages of a language name them: each in that language, or in the one that stands in for it.
import { type CollectionEntry, getCollection } from 'astro:content';
import { type Language, readIn } from './locales.ts';

/** In their order, each article once. */
export async function explainersIn(language: Language): Promise<CollectionEntry<'explainers'>[]> {
  const all = await getCollection('explainers');
  const found = new Map<string, CollectionEntry<'explainers'>>();
  for (const code of readIn(language))
    for (const entry of all.filter(({ id }) => id.startsWith(`${code}/`)))
      if (!found.has(entry.data.sourceArticle)) found.set(entry.data.sourceArticle, entry);
  return [...found.values()].sort((a, b) => a.data.order - b.data.order);
}
