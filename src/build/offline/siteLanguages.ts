// The languages of the interface, by the files of their words, with what the offline copy says in each.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Words = typeof import('../../../content/ui/en.json');

export interface InterfaceLanguage {
  code: string;
  direction: string;
  words: Pick<Words, 'site' | 'offline'>;
}

const folder = 'content/ui';

/** The direction of a language's script, as the platform knows it. */
const directionOf = (code: string): string => new Intl.Locale(code).getTextInfo().direction ?? 'ltr';

export const siteLanguages = (): InterfaceLanguage[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const code = name.replace(/\.json$/, '');
      const words = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return { code, direction: directionOf(code), words };
    });
