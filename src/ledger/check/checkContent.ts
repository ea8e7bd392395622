// The whole content check: what the build refuses, and what it only mentions.

import { SeedError } from '../../seeds/seedError.ts';
import { type Body, readBody, textsOf, wordCount } from '../read/body.ts';
import { readCites } from '../read/readCites.ts';
import { readExplainers, readGlossary, readGuides } from '../read/readContent.ts';
import { type Ledger, readLedger } from '../read/readLedger.ts';
import { readSources } from '../read/readSources.ts';
import { readWords } from '../read/readWords.ts';
import { phrasesOf } from '../words/glossary.ts';
import { checkDerived } from './checkDerived.ts';
import { checkPage } from './checkPage.ts';
import { checkStatuses } from './checkStatuses.ts';
import { checkWords } from './checkWords.ts';
import { readSourceRuns, runsOf } from './copiedRuns.ts';

export interface ContentReport {
  faults: string[];
  unusedClaims: string[];
  words: { file: string; count: number }[];
}

interface ReadPage {
  file: string;
  slug: string;
  language: string;
  body: Body;
}

/** Both languages of a page must have the same sections and cite the same entries. */
function compareLanguages(pages: ReadPage[]): string[] {
  const faults: string[] = [];
  for (const page of pages.filter((entry) => entry.language === 'ar')) {
    const other = pages.find((entry) => entry.language === 'en' && entry.slug === page.slug);
    if (!other) {
      faults.push(`${page.file}: has no counterpart in English`);
      continue;
    }
    for (const [one, two] of [
      [page, other],
      [other, page],
    ] as const) {
      const missing = one.body.cited.filter((id) => !two.body.cited.includes(id));
      if (missing.length > 0)
        faults.push(`${two.file}: does not cite ${missing.join(', ')}, which ${one.file} cites`);
    }
    if (page.body.sections.join() !== other.body.sections.join())
      faults.push(
        `${page.file}: sections ${page.body.sections.join(', ')} differ from ${other.body.sections.join(', ')} in English`,
      );
    if (page.body.conflicts.join() !== other.body.conflicts.join())
      faults.push(
        `${page.file}: conflicts ${page.body.conflicts.join(', ')} differ from ${other.body.conflicts.join(', ')} in English`,
      );
  }
  const english = pages.filter(
    (page) =>
      page.language === 'en' && !pages.some((other) => other.language === 'ar' && other.slug === page.slug),
  );
  return [...faults, ...english.map((page) => `${page.file}: has no counterpart in Arabic`)];
}

/** Arabic texts of the ledger, which must be our own words too. */
const ledgerTexts = (ledger: Ledger): { where: string; text: string }[] => [
  ...[...ledger.claims.values(), ...ledger.evidence.values(), ...ledger.derived.values()].map((entry) => ({
    where: `seeds: ${entry.id}`,
    text: entry.statement.ar,
  })),
  ...[...ledger.conflicts.values()].map((entry) => ({ where: `seeds: ${entry.id}`, text: entry.wording.ar })),
];

/** Checks `content` and `seeds` under `root`. Never throws for a fault of an author: faults are in the report. */
export function checkContent(root: string): ContentReport {
  const faults: string[] = [];
  try {
    const ledger = readLedger(`${root}/seeds`);
    const glossary = readGlossary(`${root}/content`);
    const explainers = readExplainers(`${root}/content`);
    const guides = readGuides(`${root}/content`);
    const names = glossary
      .flatMap(phrasesOf)
      .filter((name) => /\p{Nd}/u.test(name))
      .sort((a, b) => b.length - a.length);
    const terms = new Set(glossary.map((entry) => entry.id));
    const pages: ReadPage[] = [];
    for (const page of [...explainers, ...guides]) {
      try {
        const body = readBody(page.body);
        pages.push({ file: page.file, slug: page.slug, language: page.language, body });
        faults.push(...checkPage(page, body, ledger, names, terms));
      } catch (cause) {
        faults.push(`${page.file}: not MDX: ${(cause as Error).message}`);
      }
    }
    faults.push(
      ...compareLanguages(pages),
      ...checkDerived(root, ledger),
      ...checkStatuses(ledger, readSources(`${root}/seeds`)),
    );
    for (const page of explainers)
      if (
        !ledger.articles.some(
          (article) => article.id === page.matter.sourceArticle && article.slug === page.slug,
        )
      )
        faults.push(
          `${page.file}: field sourceArticle: received ${page.matter.sourceArticle}, expected the article of this slug`,
        );
    for (const entry of [...ledger.claims.values(), ...ledger.evidence.values()])
      for (const id of entry.entities)
        if (!terms.has(id))
          faults.push(
            `seeds: ${entry.id}: field entities: received ${id}, expected a file in content/glossary`,
          );
    const words = readWords(`${root}/content`);
    faults.push(...checkWords(words, readCites(`${root}/content`), ledger, names));
    const source = readSourceRuns(`${root}/seeds`);
    const texts = [
      ...pages.flatMap((page) => textsOf(page.body).map((text) => ({ where: page.file, text }))),
      ...ledgerTexts(ledger),
      ...words.flatMap(({ file, entries }) => entries.map(({ text }) => ({ where: file, text }))),
      ...glossary.map((entry) => ({ where: `content/glossary/${entry.id}.yaml`, text: entry.definition.ar })),
    ];
    for (const { where, text } of texts)
      for (const run of runsOf(text))
        if (source.has(run.hash))
          faults.push(`${where}: six words in a row stand in a source article: «${run.words}»`);
    const used = new Set(pages.flatMap((page) => page.body.cited));
    return {
      faults,
      unusedClaims: [...ledger.claims.keys()].filter((id) => !used.has(id)),
      words: pages.map((page) => ({ file: page.file, count: wordCount(page.body) })),
    };
  } catch (cause) {
    if (!(cause instanceof SeedError)) throw cause;
    return { faults: [...faults, ...cause.message.split('\n')], unusedClaims: [], words: [] };
  }
}
