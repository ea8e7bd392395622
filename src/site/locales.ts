// The two languages of the site: direction, addresses and interface strings.
import arabic from '../../content/ui/ar.json';
import english from '../../content/ui/en.json';

export const languages = ['ar', 'en'] as const;
export type Language = (typeof languages)[number];
export type Strings = typeof english;

const strings: Record<Language, Strings> = { ar: arabic, en: english };

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

export const stringsOf = (language: Language): Strings => strings[language];

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

export const otherLanguage = (language: Language): Language => (language === 'ar' ? 'en' : 'ar');

/** Address of a site path under the base of this build: `address('ar', 'search/')`. */
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

/** Replaces `{name}` in an interface string. Throws where a name has no value. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`fill: no value for {${name}} in «${template}»`);
    return String(value);
  });
}
