// What the index holds: sections of explainers and other pages, and ledger lines, each once with all languages.
import { glossary, ledger, siteLanguages } from '../../site/ledger/ledger.ts';
import { pageNames, sourceWords } from '../../site/wordLists.ts';
import { type RecordKind, recordId, termId } from '../recordId.ts';
import { type Held, heldShared, pick } from './held.ts';
import type { ReadPage } from './readPage.ts';

/** A text by language. */
export type Translated = Readonly<Record<string, string>>;

export interface SearchRecord {
  id: string;
  kind: RecordKind;
  /** Address under the language, the same in all: `explainers/nvidia-in-africa/#owner`. */
  path: string;
  /** Title of the page; for a ledger line, its statement. By language, as heading and text. */
  title: Translated;
  heading: Translated;
  text: Translated;
  /** Words that describe the record and are not shown: names of its terms, claims of its article. */
  about: string;
  articles: string[];
  status?: string;
}

/** A page as it is built in each language whose texts are all there, in the order of the languages. */
export interface TranslatedPage {
  /** Path under the language, such as `explainers/nvidia-in-africa/`. */
  path: string;
  inLanguages: ReadonlyMap<string, ReadPage>;
  /** What the page lists is searched by itself, or as parts of the page: its own record is found by its name alone. */
  isList?: boolean;
}

/** Phrases by which readers ask for a page or a part of it, in all languages. */
const namesOfPath = (path: string): string[] => {
  const { title: _, ...byCode } = pageNames[path] ?? {};
  return Object.values(byCode).flatMap((phrases) => (Array.isArray(phrases) ? phrases : []));
};

/** A text as an index holds it. */
const heldText = (texts: Translated, held: Held): string =>
  pick(held, (language) => texts[language]).join(' ');

/** Phrases that name the record of a page: the title of a whole page, and what readers call it or a part of it. */
export const namesOf = ({ path, title }: SearchRecord, held: Held): string[] => [
  ...new Set([
    ...namesOfPath(path),
    ...(path.includes('#') ? [] : pick(held, (language) => title[language])),
  ]),
];

/** A text of each language as one record of them all. */
const byLanguage = ({ inLanguages }: TranslatedPage, textOf: (page: ReadPage) => string): Translated =>
  Object.fromEntries([...inLanguages].map(([language, page]) => [language, textOf(page)]));

const articleOf = ({ inLanguages }: TranslatedPage): string | undefined =>
  [...inLanguages.values()][0]?.article;

const statementOf = (id: string, held: Held): string => {
  const entry = ledger.claims.get(id) ?? ledger.evidence.get(id) ?? ledger.derived.get(id);
  return entry ? heldText(entry.statement, held) : '';
};

const termById = new Map(glossary.map((term) => [term.id, term]));
const namesOfTerm = (id: string, held: Held): string => {
  const term = termById.get(id);
  return term ? heldText(term.name, held) : '';
};

const wordsOfSource = (article: string): string => (sourceWords[article] ?? []).join(' ');

/** What an article is about as a whole: its claims and the names that belong to it. */
function aboutArticle(article: string, held: Held): string {
  const claims = [...ledger.claims.keys()].filter((id) => id.startsWith(`${article}-`));
  const terms = glossary.filter((term) => term.articles.includes(article)).map(({ id }) => id);
  return [
    ...claims.map((id) => statementOf(id, held)),
    ...terms.map((id) => namesOfTerm(id, held)),
    wordsOfSource(article),
  ].join(' ');
}

function sectionRecords(page: TranslatedPage, number: number, held: Held): SearchRecord[] {
  const article = articleOf(page);
  const pages = [...page.inLanguages.values()];
  return (pages[0]?.sections ?? []).flatMap(({ anchor }, position) => {
    const sectionOf = ({ sections }: ReadPage) => sections.find((section) => section.anchor === anchor);
    const sections = pages.map(sectionOf).filter((section) => section !== undefined);
    if (sections.length < pages.length) return [];
    const isTop = anchor === '';
    const ofPage = page.isList && !isTop ? 'item' : 'page';
    const kind = article ? 'section' : ofPage;
    const terms = new Set(sections.flatMap(({ termIds }) => termIds));
    const path = isTop ? page.path : `${page.path}#${anchor}`;
    const about = page.isList ? [] : [...terms].map((id) => namesOfTerm(id, held));
    about.push(...namesOfPath(path));
    if (isTop)
      about.push(
        ...pick(held, (language) => page.inLanguages.get(language)?.description),
        article ? aboutArticle(article, held) : '',
      );
    return {
      id: recordId(kind, number, position),
      kind,
      path,
      title: pageNames[path]?.title ?? byLanguage(page, ({ title }) => title),
      heading: pageNames[path]?.title ?? byLanguage(page, (one) => sectionOf(one)?.heading ?? ''),
      text: byLanguage(page, (one) => (page.isList && isTop ? '' : sectionOf(one)?.text) || one.description),
      about: about.join(' '),
      articles: article ? [article] : [],
    };
  });
}

/** Parts of a page that have a name of their own and are no section, such as the copy for reading offline. */
function partRecords(
  page: TranslatedPage,
  number: number,
  sections: readonly SearchRecord[],
): SearchRecord[] {
  return Object.entries(pageNames).flatMap(([path, { title }], position) => {
    if (!title || !path.startsWith(`${page.path}#`) || sections.some((section) => section.path === path))
      return [];
    return [
      {
        id: recordId('page', number, sections.length + position),
        kind: 'page',
        path,
        title,
        heading: title,
        text: byLanguage(page, ({ description }) => description),
        about: namesOfPath(path).join(' '),
        articles: [],
      },
    ];
  });
}

function pageRecords(page: TranslatedPage, number: number, held: Held): SearchRecord[] {
  const sections = sectionRecords(page, number, held);
  return [...sections, ...partRecords(page, number, sections)];
}

/** The words by which readers of its source article look for an explainer; they are shown in no language. */
function aboutRecord(page: TranslatedPage, number: number): SearchRecord[] {
  const article = articleOf(page);
  const words = article ? wordsOfSource(article) : '';
  if (!words) return [];
  const [first = ''] = page.inLanguages.keys();
  return [
    {
      id: recordId('about', number, 0),
      kind: 'about',
      path: page.path,
      title: byLanguage(page, ({ title }) => title),
      heading: {},
      text: { [first]: words },
      about: '',
      articles: [],
    },
  ];
}

/** Numbers of the explainers that a line belongs to: that of its article, else those that cite it. */
function pagesOfLine(id: string, pages: TranslatedPage[]): number[] {
  const article = /^(\d{3})-/.exec(id)?.[1];
  const cites = ({ inLanguages }: TranslatedPage): boolean =>
    [...inLanguages.values()].some(({ sections }) => sections.some(({ claimIds }) => claimIds.includes(id)));
  return [...pages.keys()].filter((number) => {
    const page = pages[number] as TranslatedPage;
    const own = articleOf(page);
    return article ? own === article : own !== undefined && cites(page);
  });
}

function claimRecords(pages: TranslatedPage[]): SearchRecord[] {
  const lines = [
    ...ledger.claims.values(),
    ...ledger.evidence.values(),
    ...[...ledger.derived.values()].map((sum) => ({ ...sum, status: 'analysis' })),
  ];
  return lines.map(({ id, statement, status }, position) => {
    const owners = pagesOfLine(id, pages);
    // Only what a source article says itself speaks for its explainer.
    const page = ledger.claims.has(id) ? (owners[0] ?? -1) : -1;
    return {
      id: recordId('claim', page, position),
      kind: 'claim',
      path: `evidence/#${id}`,
      title: statement,
      heading: {},
      text: statement,
      about: '',
      articles: owners.flatMap((number) => articleOf(pages[number] as TranslatedPage) ?? []),
      status,
    };
  });
}

const termRecords = (): SearchRecord[] =>
  glossary.map(({ id, name, definition }, number) => ({
    id: termId(number),
    kind: 'term',
    path: `glossary/#${id}`,
    title: name,
    heading: {},
    text: definition,
    about: '',
    articles: [],
  }));

/** How often the texts that are searched link to each term, by its id. */
export function countTerms(pages: TranslatedPage[]): Map<string, number> {
  const counts = new Map<string, number>();
  const all = pages.flatMap(({ inLanguages }) =>
    [...inLanguages.values()].flatMap(({ sections }) => sections),
  );
  for (const { termIds } of all) for (const id of termIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Every record of the site, the same in each index but for the words that describe it. */
export const recordsOf = (pages: TranslatedPage[], held = heldShared(siteLanguages)): SearchRecord[] => [
  ...pages.flatMap((page, number) => pageRecords(page, number, held)),
  ...termRecords(),
  ...claimRecords(pages),
  ...pages.flatMap(aboutRecord),
];
