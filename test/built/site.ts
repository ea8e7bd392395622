// The pages of a built site, read from its folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { readLanguages } from '../../src/ledger/read/readContent.ts';

export const root = resolve(import.meta.dirname, '../..');
export const dist = join(root, 'dist');

export type Language = string;
const siteLanguages = readLanguages(join(root, 'content'));
export const languages: readonly Language[] = siteLanguages.map(({ code }) => code);
/** One language of each direction, for what the words do not change and takes long. */
export const oneOfEachDirection: readonly Language[] = [
  ...new Map(siteLanguages.toReversed().map(({ direction, code }) => [direction, code])).values(),
];

const lengthOfTexts = (language: Language): number =>
  readFileSync(join(root, `content/ui/${language}.json`), 'utf8').length;
/** Of each direction the language with the longest texts: for what must have room, and takes long. */
export const longestOfEachDirection: readonly Language[] = [
  ...new Map(
    siteLanguages
      .toSorted((one, other) => lengthOfTexts(one.code) - lengthOfTexts(other.code))
      .map(({ direction, code }) => [direction, code]),
  ).values(),
];

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
      language: languages.find((language) => file.startsWith(`${language}/`)),
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}

export const pages = pagesOf(dist);
export const explainers = pages.filter(({ path }) => /^\/\w\w\/explainers\/[^/]+\/$/.test(path));
export const readerPages = pages.filter(({ language }) => language !== undefined);

/** Parts of the ledger that differ from another only by their lines: one of each kind is opened in a browser. */
export const isAnotherPart = ({ path }: BuiltPage): boolean =>
  /\/evidence\/(?:00[0124]|companies|politics|strategy)\/$/.test(path);

/** The language of two that a page is opened in, beside Arabic: by turns. */
const latinOf = (path: string): Language => (path.length % 4 < 2 ? 'en' : 'fr');
const isArabicFirst = (path: string): boolean => path.length % 2 === 0;

/** Picks each page in one of its languages, half of them in Arabic: for what the language does not change. */
export const isInOneLanguage = ({ path, language }: BuiltPage): boolean =>
  language === undefined || language === (isArabicFirst(path) ? 'ar' : latinOf(path));

/** Picks each page in a second language: Arabic where the first is not. */
export const isInSecondLanguage = ({ path, language }: BuiltPage): boolean =>
  language === undefined || language === (isArabicFirst(path) ? latinOf(path) : 'ar');

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
