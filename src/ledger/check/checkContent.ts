// The whole content check: what the build refuses, and what it only mentions.
import { SeedError } from '../../seeds/seedError.ts';
import { hiddenMarkIn } from '../../seeds/yaml/textFaults.ts';
import { quantityLanguages } from '../../text/scaleWords.ts';
import { readBody, textsOf, wordCount } from '../read/body.ts';
import { readChallengeTexts } from '../read/readChallengeTexts.ts';
import { readCites } from '../read/readCites.ts';
import {
  type Page,
  readExplainers,
  readGlossary,
  readGuides,
  readLanguages,
  readLesson,
} from '../read/readContent.ts';
import { readLedger } from '../read/readLedger.ts';
import { readSources } from '../read/readSources.ts';
import { readWords } from '../read/readWords.ts';
import type { Ledger } from '../schema/ledger.ts';
import { type GlossaryEntry, phrasesOf } from '../words/glossary.ts';
import { checkDerived } from './checkDerived.ts';
import { checkEditions } from './checkEditions.ts';
import { checkPage } from './checkPage.ts';
import { checkPromises } from './checkPromises.ts';
import { checkStatuses } from './checkStatuses.ts';
import { challengeTranslations, challengeWords, unfilledPlaces } from './words/challengeWords.ts';
import { checkTranslated, translatedTexts } from './words/checkTranslated.ts';
import { checkWords } from './words/checkWords.ts';
import { compareLanguages, type ReadPage } from './words/compareLanguages.ts';
import { compareWords } from './words/compareWords.ts';
import { readSourceRuns, runsOf } from './words/copiedRuns.ts';

export interface ContentReport {
  faults: string[];
  /** What an author should know, though it stops no build. */
  notes: string[];
  unusedClaims: string[];
  words: { file: string; count: number }[];
}

/** What stands under `root`. Throws SeedError where a file cannot be read. */
function readAll(root: string) {
  const content = `${root}/content`;
  const glossary = readGlossary(content);
  const languages = readLanguages(content);
  return {
    languages,
    glossary,
    ledger: readLedger(`${root}/seeds`),
    sources: readSources(`${root}/seeds`),
    runs: readSourceRuns(`${root}/seeds`),
    explainers: readExplainers(content),
    guides: readGuides(content),
    lesson: readLesson(content),
    words: readWords(content),
    challenges: readChallengeTexts(content),
    cites: readCites(content),
    terms: new Set(glossary.map(({ id }) => id)),
    names: namesWithDigits(glossary),
  };
}
type All = ReturnType<typeof readAll>;

/** Longest first, so that no name hides another. */
const namesWithDigits = (glossary: readonly GlossaryEntry[]): string[] =>
  glossary
    .flatMap((entry) => phrasesOf(entry))
    .filter((name) => /\p{Nd}/u.test(name))
    .sort((a, b) => b.length - a.length);

/** Lines of a page with marks that nobody sees. */
const hiddenMarks = ({ file, body, bodyLine }: Pick<Page<unknown>, 'file' | 'body' | 'bodyLine'>): string[] =>
  body.split('\n').flatMap((line, index) => {
    const mark = hiddenMarkIn(line);
    return mark
      ? [`${file}:${index + 1 + bodyLine}: received ${mark.received}, expected ${mark.expected}`]
      : [];
  });

/** Bodies of the pages that can be read, and the faults of all. */
function readPages({ explainers, guides, lesson, ledger, names, terms }: All): {
  pages: ReadPage[];
  faults: string[];
} {
  const pages: ReadPage[] = [];
  const faults: string[] = [];
  for (const page of [...explainers, ...guides, ...lesson]) {
    faults.push(...hiddenMarks(page));
    try {
      const body = readBody(page.body);
      pages.push({ file: page.file, slug: page.slug, language: page.language, body });
      faults.push(...checkPage(page, body, ledger, names, terms));
    } catch (cause) {
      faults.push(`${page.file}: not MDX: ${(cause as Error).message}`);
    }
  }
  return { pages, faults };
}

/** Explainers whose article is another's, and entries about what the glossary lacks. */
function checkReferences({ explainers, ledger, terms }: All): string[] {
  const isArticleOf = (slug: string, id: string): boolean =>
    ledger.articles.some((article) => article.id === id && article.slug === slug);
  const lost = explainers.filter(({ slug, matter }) => !isArticleOf(slug, matter.sourceArticle));
  const entries = [...ledger.claims.values(), ...ledger.evidence.values()];
  return [
    ...lost.map(
      ({ file, matter }) =>
        `${file}: field sourceArticle: received ${matter.sourceArticle}, expected the article of this slug`,
    ),
    ...ledger.articles.flatMap(({ id, author }) =>
      author === undefined || terms.has(author)
        ? []
        : [
            `seeds/articles/${id}.yaml: field author: received ${author}, expected a file in content/glossary`,
          ],
    ),
    ...entries.flatMap(({ id, entities }) =>
      entities
        .filter((entity) => !terms.has(entity))
        .map(
          (entity) => `seeds: ${id}: field entities: received ${entity}, expected a file in content/glossary`,
        ),
    ),
  ];
}

/** Runs of six words that stand in a source article. */
function checkCopies(
  { glossary, ledger, words, challenges, runs }: All,
  pages: readonly ReadPage[],
): string[] {
  const texts = [
    ...pages.flatMap(({ file, body }) => textsOf(body).map((text) => ({ where: file, text }))),
    ...translatedTexts(ledger, glossary).flatMap(({ where, texts }) =>
      Object.values(texts).map((text) => ({ where, text })),
    ),
    ...[...words, ...challengeWords(challenges)].flatMap(({ file, entries }) =>
      entries.map(({ text }) => ({ where: file, text })),
    ),
  ];
  return texts.flatMap(({ where, text }) =>
    runsOf(text)
      .filter(({ hash }) => runs.has(hash))
      .map((run) => `${where}: six words in a row stand in a source article: «${run.words}»`),
  );
}

const unusedIn = (ledger: Ledger, pages: readonly ReadPage[]): string[] => {
  const used = new Set(pages.flatMap(({ body }) => body.cited));
  return [...ledger.claims.keys()].filter((id) => !used.has(id));
};

/** Fewest and most words of an explainer. */
const EXPLAINER_WORDS = { low: 800, high: 1800 };

const checkLengths = (words: ContentReport['words']): string[] =>
  words
    .filter(({ file }) => file.includes('/explainers/'))
    .filter(({ count }) => count < EXPLAINER_WORDS.low || count > EXPLAINER_WORDS.high)
    .map(
      ({ file, count }) =>
        `${file}: received ${count} words, expected ${EXPLAINER_WORDS.low} to ${EXPLAINER_WORDS.high}`,
    );

/** Of a language whose words of quantities are not known, those that are not cited cannot be found. */
const unknownQuantityWords = ({ languages }: All): string[] =>
  languages
    .filter(({ code }) => !quantityLanguages.includes(code))
    .map(
      ({ code }) =>
        `src/text/scaleWords.ts: received no words of quantities for ${code}, expected them as for ${quantityLanguages.join(', ')}`,
    );

/** Checks `content` and `seeds` under `root`. Never throws for a fault of an author: faults are in the report. */
export function checkContent(root: string): ContentReport {
  try {
    const all = readAll(root);
    const { pages, faults } = readPages(all);
    const words = pages.map(({ file, body }) => ({ file, count: wordCount(body) }));
    return {
      faults: [
        ...faults,
        ...checkLengths(words),
        ...compareLanguages(pages, all.languages),
        ...checkTranslated(
          [...translatedTexts(all.ledger, all.glossary), ...challengeTranslations(all.challenges)],
          all.languages,
        ),
        ...checkDerived(root, all.ledger),
        ...checkStatuses(all.ledger, all.sources),
        ...checkPromises(all.ledger),
        ...checkEditions(all.ledger),
        ...checkReferences(all),
        ...checkWords([...all.words, ...challengeWords(all.challenges)], all.cites, all.ledger, all.names),
        ...unfilledPlaces(all.challenges),
        ...compareWords(all.words, all.languages),
        ...checkCopies(all, pages),
      ],
      notes: unknownQuantityWords(all),
      unusedClaims: unusedIn(all.ledger, pages),
      words,
    };
  } catch (cause) {
    if (!(cause instanceof SeedError)) throw cause;
    return { faults: cause.message.split('\n'), notes: [], unusedClaims: [], words: [] };
  }
}
