// The languages of the site, with what the offline copy says in each.
import { existsSync, readFileSync } from 'node:fs';
import type { SiteLanguage } from '../../ledger/read/languages.ts';
import { readLanguages } from '../../ledger/read/readContent.ts';

type Words = Pick<typeof import('../../../content/ui/en.json'), 'site' | 'offline'>;

export interface InterfaceLanguage extends Pick<SiteLanguage, 'code' | 'direction'> {
  words: Words;
}

function wordsOf(code: string): Partial<Words> {
  const file = `content/ui/${code}.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** A language that lacks words takes them from the one that stands in for it. */
export const siteLanguages = (): InterfaceLanguage[] =>
  readLanguages('content').map(({ code, direction, fallback }) => {
    const words = { ...(fallback ? wordsOf(fallback) : {}), ...wordsOf(code) } as Words;
    return { code, direction, words };
  });
