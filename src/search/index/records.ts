// What the index holds: sections of explainers and other pages, and ledger lines, each once with both languages.
import { glossary, ledger } from '../../site/ledger.ts';
import { sourceWords } from '../../site/wordLists.ts';
import { type RecordKind, recordId } from '../recordId.ts';
import type { ReadPage } from './readPage.ts';

type Pair = { ar: string; en: string };

export interface SearchRecord {
  id: string;
  kind: RecordKind;
  /** Address under the language, the same in both: `explainers/nvidia-in-africa/#owner`. */
  path: string;
  /** Title of the page; for a ledger line, its statement. */
  title: Pair;
  heading: Pair;
  text: Pair;
  /** Words that describe the record and are not shown: cited claims, spellings of terms. */
  about: string;
  articles: string[];
  status?: string;
}

export interface PagePair {
  /** Path under the language, such as `explainers/nvidia-in-africa/`. */
  path: string;
  ar: ReadPage;
  en: ReadPage;
}

const statementOf = (id: string): string => {
  const entry = ledger.claims.get(id) ?? ledger.evidence.get(id) ?? ledger.derived.get(id);
  return entry ? `${entry.statement.ar} ${entry.statement.en}` : '';
};

const termById = new Map(glossary.map((term) => [term.id, term]));
const namesOf = (id: string): string => {
  const term = termById.get(id);
  return term ? `${term.name.ar} ${term.name.en}` : '';
};

const wordsOfSource = (article: string): string => (sourceWords[article] ?? []).join(' ');

/** What an article is about as a whole: its claims and the names that belong to it. */
function aboutArticle(article: string): string {
  const claims = [...ledger.claims.keys()].filter((id) => id.startsWith(`${article}-`));
  const terms = glossary.filter((term) => term.articles.includes(article)).map(({ id }) => id);
  return [...claims.map(statementOf), ...terms.map(namesOf), wordsOfSource(article)].join(' ');
}

function pageRecords({ path, ar, en }: PagePair, page: number): SearchRecord[] {
  const kind = ar.article ? 'section' : 'page';
  const english = new Map(en.sections.map((section) => [section.anchor, section]));
  return ar.sections.flatMap((section, position) => {
    const other = english.get(section.anchor);
    if (!other) return [];
    const isTop = section.anchor === '';
    const cited = new Set([...section.claimIds, ...other.claimIds]);
    const terms = new Set([...section.termIds, ...other.termIds]);
    const about = [...[...cited].map(statementOf), ...[...terms].map(namesOf)];
    if (isTop) about.push(ar.description, en.description, ar.article ? aboutArticle(ar.article) : '');
    return {
      id: recordId(kind, page, position),
      kind,
      path: isTop ? path : `${path}#${section.anchor}`,
      title: { ar: ar.title, en: en.title },
      heading: { ar: section.heading, en: other.heading },
      text: { ar: section.text || ar.description, en: other.text || en.description },
      about: about.join(' '),
      articles: ar.article ? [ar.article] : [],
    };
  });
}

/** The words by which readers of its source article look for an explainer. */
function aboutRecord({ path, ar, en }: PagePair, page: number): SearchRecord[] {
  const text = ar.article ? wordsOfSource(ar.article) : '';
  const none = { ar: '', en: '' };
  const title = { ar: ar.title, en: en.title };
  const id = recordId('about', page, 0);
  return text
    ? [{ id, kind: 'about', path, title, heading: none, text: { ar: text, en: '' }, about: '', articles: [] }]
    : [];
}

/** Number of the explainer that a line belongs to: that of its article, else the only one that cites it. */
function pageOfLine(id: string, pages: PagePair[]): number {
  const article = /^(\d{3})-/.exec(id)?.[1];
  const cites = ({ ar, en }: PagePair): boolean =>
    [...ar.sections, ...en.sections].some(({ claimIds }) => claimIds.includes(id));
  const owners = pages.filter((page) =>
    article ? page.ar.article === article : page.ar.article && cites(page),
  );
  return owners.length === 1 ? pages.indexOf(owners[0] as PagePair) : -1;
}

function claimRecords(pages: PagePair[]): SearchRecord[] {
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
      heading: { ar: '', en: '' },
      text: statement,
      about: '',
      articles: [pages[page]?.ar.article].filter((article) => article !== undefined),
      status,
    };
  });
}

/** Every record of the site. */
export const recordsOf = (pages: PagePair[]): SearchRecord[] => [
  ...pages.flatMap(pageRecords),
  ...claimRecords(pages),
  ...pages.flatMap(aboutRecord),
];
