// What the index holds: sections of explainers and other pages, and ledger lines, each once with all languages.
import { completeLanguages, glossary, ledger } from '../../site/ledger.ts';
import { sourceWords } from '../../site/wordLists.ts';
import { type RecordKind, recordId } from '../recordId.ts';
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
  /** Words that describe the record and are not shown: cited claims, spellings of terms. */
  about: string;
  articles: string[];
  status?: string;
}

/** A page as it is built in each language whose texts are all there, in the order of the languages. */
export interface TranslatedPage {
  /** Path under the language, such as `explainers/nvidia-in-africa/`. */
  path: string;
  inLanguages: ReadonlyMap<string, ReadPage>;
}

/** A text of each language as one record of them all. */
const byLanguage = ({ inLanguages }: TranslatedPage, textOf: (page: ReadPage) => string): Translated =>
  Object.fromEntries([...inLanguages].map(([language, page]) => [language, textOf(page)]));

const articleOf = ({ inLanguages }: TranslatedPage): string | undefined =>
  [...inLanguages.values()][0]?.article;

const inAll = (texts: Translated): string => completeLanguages.map((language) => texts[language]).join(' ');

const statementOf = (id: string): string => {
  const entry = ledger.claims.get(id) ?? ledger.evidence.get(id) ?? ledger.derived.get(id);
  return entry ? inAll(entry.statement) : '';
};

const termById = new Map(glossary.map((term) => [term.id, term]));
const namesOf = (id: string): string => {
  const term = termById.get(id);
  return term ? inAll(term.name) : '';
};

const wordsOfSource = (article: string): string => (sourceWords[article] ?? []).join(' ');

/** What an article is about as a whole: its claims and the names that belong to it. */
function aboutArticle(article: string): string {
  const claims = [...ledger.claims.keys()].filter((id) => id.startsWith(`${article}-`));
  const terms = glossary.filter((term) => term.articles.includes(article)).map(({ id }) => id);
  return [...claims.map(statementOf), ...terms.map(namesOf), wordsOfSource(article)].join(' ');
}

function pageRecords(page: TranslatedPage, number: number): SearchRecord[] {
  const article = articleOf(page);
  const kind = article ? 'section' : 'page';
  const pages = [...page.inLanguages.values()];
  return (pages[0]?.sections ?? []).flatMap(({ anchor }, position) => {
    const sectionOf = ({ sections }: ReadPage) => sections.find((section) => section.anchor === anchor);
    const sections = pages.map(sectionOf).filter((section) => section !== undefined);
    if (sections.length < pages.length) return [];
    const isTop = anchor === '';
    const cited = new Set(sections.flatMap(({ claimIds }) => claimIds));
    const terms = new Set(sections.flatMap(({ termIds }) => termIds));
    const about = [...[...cited].map(statementOf), ...[...terms].map(namesOf)];
    if (isTop)
      about.push(...pages.map(({ description }) => description), article ? aboutArticle(article) : '');
    return {
      id: recordId(kind, number, position),
      kind,
      path: isTop ? page.path : `${page.path}#${anchor}`,
      title: byLanguage(page, ({ title }) => title),
      heading: byLanguage(page, (one) => sectionOf(one)?.heading ?? ''),
      text: byLanguage(page, (one) => sectionOf(one)?.text || one.description),
      about: about.join(' '),
      articles: article ? [article] : [],
    };
  });
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

/** Number of the explainer that a line belongs to: that of its article, else the only one that cites it. */
function pageOfLine(id: string, pages: TranslatedPage[]): number {
  const article = /^(\d{3})-/.exec(id)?.[1];
  const cites = ({ inLanguages }: TranslatedPage): boolean =>
    [...inLanguages.values()].some(({ sections }) => sections.some(({ claimIds }) => claimIds.includes(id)));
  const owners = pages.filter((page) =>
    article ? articleOf(page) === article : articleOf(page) && cites(page),
  );
  return owners.length === 1 ? pages.indexOf(owners[0] as TranslatedPage) : -1;
}

function claimRecords(pages: TranslatedPage[]): SearchRecord[] {
  const lines = [
    ...ledger.claims.values(),
    ...ledger.evidence.values(),
    ...[...ledger.derived.values()].map((sum) => ({ ...sum, status: 'analysis' })),
  ];
  return lines.map(({ id, statement, status }, position) => {
    const page = pageOfLine(id, pages);
    return {
      id: recordId('claim', page, position),
      kind: 'claim',
      path: `evidence/#${id}`,
      title: statement,
      heading: {},
      text: statement,
      about: '',
      articles: pages.filter((_, number) => number === page).flatMap((owner) => articleOf(owner) ?? []),
      status,
    };
  });
}

/** Every record of the site. */
export const recordsOf = (pages: TranslatedPage[]): SearchRecord[] => [
  ...pages.flatMap(pageRecords),
  ...claimRecords(pages),
  ...pages.flatMap(aboutRecord),
];
