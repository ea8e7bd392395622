// The language in which commands open a page of the built site: every page is in each, so the first will do.
import { join } from 'node:path';
import { readLanguages } from '../../ledger/read/readContent.ts';

/** Such as `/ar/`, as addresses without a sub-path begin. Throws SeedError where content names no language. */
export function firstLanguageRoot(): string {
  const [first] = readLanguages(join(import.meta.dirname, '../../../content'));
  return `/${first?.code}/`;
}
