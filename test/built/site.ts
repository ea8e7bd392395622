// The pages of a built site, read from its folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parseHTML } from 'linkedom';

export const root = resolve(import.meta.dirname, '../..');
export const dist = join(root, 'dist');

export type Language = 'ar' | 'en';

export interface BuiltPage {
  /** Address under the base, such as `/ar/glossary/`. */
  path: string;
  language: Language | undefined;
  html: string;
}

export function pagesOf(folder: string): BuiltPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .sort()
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      language: /^(ar|en)\//.exec(file)?.[1] as Language | undefined,
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}

export const pages = pagesOf(dist);
export const explainers = pages.filter(({ path }) => /^\/(ar|en)\/explainers\/[^/]+\/$/.test(path));
export const readerPages = pages.filter(({ language }) => language !== undefined);

/** Parts of the ledger that differ from another only by their lines: one of each kind is opened in a browser. */
export const isAnotherPart = ({ path }: BuiltPage): boolean =>
  /\/evidence\/(?:00[0124]|companies|politics|strategy)\/$/.test(path);

/** Picks each page in one of its languages, half of them in each: for what the language does not change. */
export const isInOneLanguage = ({ path, language }: BuiltPage): boolean =>
  language === undefined || (path.length % 2 === 0) === (language === 'ar');

/** Parsed pages by their text, as long as there is room for them. */
const documents = new Map<string, WeakRef<Document>>();

/** A page as a tree, shared by all tests that read it: none of them changes it. */
export function documentOf(html: string): Document {
  const known = documents.get(html)?.deref();
  if (known) return known;
  const document = parseHTML(html).document as unknown as Document;
  documents.set(html, new WeakRef(document));
  return document;
}
