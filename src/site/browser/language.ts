// The language of the page that a script runs on, and the other one that its header offers first.
import type { Language } from '../locales.ts';

export const language: Language = document.documentElement.lang;

/** Code and own name of the other language; undefined on a page that offers none. */
export function otherLanguage(): { code: Language; name: string } | undefined {
  const link = document.querySelector<HTMLAnchorElement>('[data-switch-language]');
  return link ? { code: link.hreflang, name: link.textContent.trim() } : undefined;
}
