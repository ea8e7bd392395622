// The languages of the site, with what the offline copy says in each.
import { readFileSync } from 'node:fs';
import type { SiteLanguage } from '../../ledger/read/languages.ts';
import { readLanguages } from '../../ledger/read/readContent.ts';

type Words = Pick<typeof import('../../../content/ui/en.json'), 'site' | 'offline'>;

export interface InterfaceLanguage extends Pick<SiteLanguage, 'code' | 'direction'> {
  words: Words;
}

/** Those that `content` names. The interface may lack no word in any: throws where the file of one is not there. */
export const interfaceLanguages = (content = 'content'): InterfaceLanguage[] =>
  readLanguages(content).map(({ code, direction }) => {
    const words = JSON.parse(readFileSync(`${content}/ui/${code}.json`, 'utf8')) as Words;
    return { code, direction, words };
  });
