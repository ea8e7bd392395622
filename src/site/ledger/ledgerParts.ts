// The parts of the ledger, one page each: an article, facts from elsewhere by subject, our arithmetic, what is doubtful.

import { quantityOf } from '../../ledger/cite/quantity.ts';
import { type SumInput, sumText } from '../../ledger/cite/sum.ts';
import { citationFor } from '../../ledger/schema/evidence.ts';
import type { ClaimStatus } from '../../ledger/schema/status.ts';
import { siteSeeds } from '../../seeds/siteSeeds.ts';
import type { Translated } from '../../seeds/translated.ts';
import { formatDate } from '../../text/dates.ts';
import { labelled } from '../../text/labelled.ts';
import { fill, type Language, stringsOf, textIn } from '../locales.ts';
import { ledger } from './ledger.ts';

export interface LedgerLine {
  id: string;
  status: ClaimStatus;
  statement: Translated;
  source: string;
  /** Whether the source runs as Latin does, not as the page. */
  isForeign?: boolean;
  /** When the source is from and what of it was read, in the page's words. */
  read?: string;
  url?: string;
  /** Whether the source is a sum, which runs from left to right. */
  isSum?: boolean;
}

export interface LedgerPart {
  /** Last step of its address, the same in every language. */
  id: string;
  title: string;
  lead: string;
  lines: LedgerLine[];
}

/** Pages of facts, by the files of seeds/evidence that they hold. */
const factPages = {
  companies: ['naver-nexus', 'nvidia-cassava'],
  politics: ['musk', 'putin-brics'],
  strategy: ['strategy', 'places'],
  physics: ['energy', 'hardware', 'network'],
} as const;
type FactPage = keyof typeof factPages;

const arithmeticPart = 'arithmetic';
export const doubtsPart = 'doubts';

/** Ids of all parts but the doubts, in the order of the ledger page. */
export const partIds: readonly string[] = [
  ...ledger.articles.map(({ id }) => id),
  ...Object.keys(factPages),
  arithmeticPart,
];

const unplaced = [...ledger.subjects.keys()].filter(
  (subject) => !Object.values(factPages).some((files) => (files as readonly string[]).includes(subject)),
);
if (unplaced.length > 0)
  throw new Error(
    `ledger parts: received seeds/evidence/${unplaced.join(', ')}.yaml, expected a page for each`,
  );

const parameters: ReadonlyMap<string, SumInput> = new Map(
  siteSeeds.parameterEntries.map(({ id, value, unit }) => [id, { value, unit }]),
);

const inputOf = (input: string | number): SumInput =>
  typeof input === 'number'
    ? { value: input, unit: 'count' }
    : (parameters.get(input) ?? quantityOf(ledger, input));

function evidenceLine(lang: Language, id: string): LedgerLine {
  const entry = ledger.evidence.get(id);
  if (!entry) throw new Error(`evidence line: received ${id}, expected an id of seeds/evidence`);
  const { status, statement, url, date, basis, cited } = entry;
  const dated = date === 'undated' ? [] : [formatDate(lang, date)];
  return {
    id,
    status,
    statement,
    source: citationFor(entry, lang),
    isForeign: cited?.[lang] === undefined,
    url,
    read: [...dated, stringsOf(lang).explainer[basis]].join(' · '),
  };
}

/** One part in the words of a language. Throws where there is no part of this id. */
export function partOf(lang: Language, id: string, titles: ReadonlyMap<string, string>): LedgerPart {
  const { evidence: strings } = stringsOf(lang);
  const article = ledger.articles.find((entry) => entry.id === id);
  if (article)
    return {
      id,
      title: titles.get(id) ?? id,
      lead: `${textIn(article.about, lang)} ${textIn(article.dateNote, lang)}`,
      lines: [...ledger.claims.values()]
        .filter((claim) => claim.id.startsWith(`${id}-`))
        .map((claim) => ({ ...claim, source: fill(strings.paragraph, { n: claim.paragraph }) })),
    };
  if (id === arithmeticPart)
    return {
      id,
      title: strings.derived,
      lead: strings.derivedLead,
      lines: [...ledger.derived.values()].map((entry) => ({
        id: entry.id,
        status: 'analysis',
        statement: entry.statement,
        source: sumText(lang, entry, entry.inputs.map(inputOf)),
        isSum: true,
      })),
    };
  const files = factPages[id as FactPage];
  if (!files) throw new Error(`ledger part: received ${id}, expected one of ${partIds.join(', ')}`);
  return {
    id,
    title: labelled(lang, strings.outside, strings.parts[id as FactPage]),
    lead: strings.outsideLead,
    lines: files.flatMap((file) =>
      (ledger.subjects.get(file) ?? []).map((entry) => evidenceLine(lang, entry)),
    ),
  };
}

const partByLine: ReadonlyMap<string, string> = new Map([
  ...[...ledger.claims.keys()].map((id): [string, string] => [id, id.slice(0, 3)]),
  ...Object.entries(factPages).flatMap(([page, files]) =>
    files.flatMap((file) => (ledger.subjects.get(file) ?? []).map((id): [string, string] => [id, page])),
  ),
  ...[...ledger.derived.keys()].map((id): [string, string] => [id, arithmeticPart]),
  ...[...ledger.conflicts.keys()].map((id): [string, string] => [id, doubtsPart]),
]);

/** Path of a line's own place under the language: `evidence/003/#003-phase1-40mw`. Throws for an unknown id. */
export function linePath(id: string): string {
  const part = partByLine.get(id);
  if (!part) throw new Error(`line path: received ${id}, expected an id of seeds/`);
  return `evidence/${part}/#${id}`;
}
