// The languages of the site: direction, addresses and interface strings, from content/languages.yaml and content/ui.

import source from '../../content/languages.yaml?raw';
// The marks of purity let a page's script that only fills strings leave languages and strings out.
import type english from '../../content/ui/en.json';
import { parseLanguages, type SiteLanguage } from '../ledger/read/languages.ts';
import type { Translated } from '../seeds/translated.ts';

export { fill } from '../text/fill.ts';

/** The code of one of the site's languages. */
export type Language = string;
export type Strings = typeof english;

const siteLanguages = /* @__PURE__ */ parseLanguages(source);

/** All codes, in the order in which they are offered. */
export const languages: readonly Language[] = /* @__PURE__ */ siteLanguages.map(({ code }) => code);

const strings: Record<string, Strings> = import.meta.glob('../../content/ui/*.json', {
  eager: true,
  import: 'default',
});

export const isLanguage = (value: unknown): value is Language => languages.some((code) => code === value);

/** What content/languages.yaml says of a language. Throws where it does not name it. */
export function languageOf(language: Language): SiteLanguage {
  const found = siteLanguages.find(({ code }) => code === language);
  if (!found) throw new Error(`language: received ${language}, expected one of ${languages.join(', ')}`);
  return found;
}

/** Interface strings of a language. Throws where content/ui has none. */
export function stringsOf(language: Language): Strings {
  const found = strings[`../../content/ui/${language}.json`];
  if (!found) throw new Error(`content/ui/${language}.json: the file is missing`);
  return found;
}

export const directionOf = (language: Language): 'rtl' | 'ltr' => languageOf(language).direction;

/** The other languages, in the order in which they are offered. */
export const otherLanguages = (language: Language): readonly Language[] =>
  languages.filter((code) => code !== language);

/** The languages in which texts are looked for: the page's own, then the one that stands in for it. */
export const readIn = (language: Language): readonly Language[] => [
  language,
  ...[languageOf(language).fallback].filter((code) => code !== undefined),
];

/** The language that stands in for a text of another: what an element with that text has as its `lang`. Undefined where none does. */
export function standInOf(texts: Translated, language: Language): Language | undefined {
  const found = readIn(language).find((code) => texts[code] !== undefined);
  return found === language ? undefined : found;
}

/** A text in a language, or in the one that stands in for it. Throws where neither has it. */
export function textIn(texts: Translated, language: Language): string {
  const text = texts[standInOf(texts, language) ?? language];
  if (text === undefined)
    throw new Error(
      `text: received ${Object.keys(texts).join(', ') || 'no language'}, expected ${readIn(language).join(' or ')}`,
    );
  return text;
}

/** Address of a site path under the base of this build: `address(lang, 'search/')`. */
export function address(language: Language, path = ''): string {
  return `${asset(`${language}/`)}${path}`;
}

/** Address of a file of `public` or of an endpoint under the base of this build. */
export function asset(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/** Static paths of a page that exists once per language. */
export const languagePaths = (): { params: { lang: Language } }[] =>
  languages.map((lang) => ({ params: { lang } }));
