// Which pages a language has: an explainer that is not translated has none.
import { existsSync } from 'node:fs';
import type { Language } from './locales.ts';

/** Whether a page stands at a path under a language, such as `glossary/` or `explainers/nvidia-in-africa/`. */
export function hasPage(language: Language, path: string): boolean {
  const slug = /^explainers\/([\w-]+)\/$/.exec(path)?.[1];
  return slug === undefined || existsSync(`content/explainers/${language}/${slug}.mdx`);
}
