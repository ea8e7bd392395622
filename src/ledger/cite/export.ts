// The ledger as data for others: one record a line, with its promise. Its shape is the schema here and no other.
import { z } from 'zod';
import { translated } from '../../seeds/translated.ts';
import { citationFor } from '../schema/evidence.ts';
import { figure } from '../schema/figure.ts';
import type { Ledger } from '../schema/ledger.ts';
import { promiseEntry } from '../schema/promise.ts';
import { claimStatus } from '../schema/status.ts';

const line = z.strictObject({
  id: z.string().describe('Identifier of the line; never used again for another'),
  kind: z
    .enum(['claim', 'evidence', 'derived'])
    .describe('A claim of an article, a fact from elsewhere, our arithmetic'),
  status: claimStatus,
  statement: translated.describe('By language'),
  figures: z.array(figure).describe('Numbers and dates that the line states'),
  article: z.string().optional().describe('Number of the source article'),
  paragraph: z.int().optional(),
  citation: translated.optional().describe('Where a fact comes from, by language; titles stay as they are'),
  url: z.string().optional(),
  date: z.string().optional(),
  accessed: z.string().optional(),
  basis: z.enum(['page', 'excerpt']).optional().describe('What was read: the page, or an excerpt of it'),
  formula: z.string().optional(),
  inputs: z.array(z.union([z.string(), z.number()])).optional(),
});

/** Of the shape: 2 since a citation is given by language. */
const VERSION = 2;

export const ledgerExport = z.strictObject({
  $schema: z.string(),
  version: z.literal(VERSION).describe('Of this shape'),
  edition: z.iso.date(),
  lines: z.array(line),
  promises: z.array(promiseEntry.extend({ article: z.string() })),
});

export type LedgerExport = z.infer<typeof ledgerExport>;

/** All lines and promises; `schema` is the address of the shape. */
export function exportOf(ledger: Ledger, schema: string): LedgerExport {
  const claims = [...ledger.claims.values()].map(({ id, status, statement, figures, paragraph }) => ({
    id,
    kind: 'claim' as const,
    status,
    statement,
    figures,
    article: id.slice(0, 3),
    paragraph,
  }));
  const facts = [...ledger.evidence.values()].map((entry) => {
    const { id, status, statement, figures, url, date, accessed, basis } = entry;
    const languages = Object.keys(statement);
    return {
      id,
      kind: 'evidence' as const,
      status,
      statement,
      figures,
      citation: Object.fromEntries(languages.map((language) => [language, citationFor(entry, language)])),
      url,
      date,
      accessed,
      basis,
    };
  });
  const derived = [...ledger.derived.values()].map(({ id, statement, value, unit, formula, inputs }) => ({
    id,
    kind: 'derived' as const,
    status: 'analysis' as const,
    statement,
    figures: [{ value, unit, what: 'result' }],
    formula,
    inputs,
  }));
  return {
    $schema: schema,
    version: VERSION,
    edition: ledger.editions.at(-1)?.date ?? '',
    lines: [...claims, ...facts, ...derived],
    promises: [...ledger.promises.values()],
  };
}
