// All search texts of a language in one file: saving the site takes one request for them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packName } from '../../offline/worker/release.ts';

/** Names of texts begin with the kind of the record and its number, such as `s5.0.json`. */
const textName = /^([a-z]-?\d[^/]*)\.json$/;

/** Writes the pack beside its texts; returns its path in the site. */
export function writePack(dist: string, language: string): string {
  const folder = join(dist, 'pagefind', language);
  const texts = readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const key = textName.exec(name)?.[1];
      return key ? [[key, JSON.parse(readFileSync(join(folder, name), 'utf8'))]] : [];
    });
  writeFileSync(join(folder, packName), JSON.stringify(Object.fromEntries(texts)));
  return `pagefind/${language}/${packName}`;
}
