// The many small files of search in one file a folder: saving the site takes one request for them, and a third of their room.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packName } from '../../offline/worker/release.ts';

/** Names of texts begin with the kind of the record and its number, such as `s5.0.json`. */
const textName = /^[a-z]+-?\d[^/]*\.json$/;
const indexName = /\.pf_index$/;

/** Writes the pack of a folder beside its files: by name, what is JSON as it is, and other bytes in base 64. Returns its path. */
function writePack(dist: string, folder: string, names: RegExp): string {
  const contentOf = (name: string): unknown => {
    const bytes = readFileSync(join(dist, folder, name));
    return name.endsWith('.json') ? JSON.parse(bytes.toString('utf8')) : bytes.toString('base64');
  };
  const packed = readdirSync(join(dist, folder))
    .filter((name) => names.test(name))
    .sort();
  const content = Object.fromEntries(packed.map((name) => [name, contentOf(name)]));
  writeFileSync(join(dist, folder, packName), gzipSync(JSON.stringify(content), { level: 9 }));
  return `${folder}/${packName}`;
}

/** Packs the texts of each language and the indexes that Pagefind wrote; returns the paths of the packs. */
export function writePacks(dist: string, languages: readonly string[]): string[] {
  const indexes = ['pagefind/index', ...languages.map((code) => `pagefind/${code}/index`)];
  return [
    ...languages.map((code) => writePack(dist, `pagefind/${code}`, textName)),
    ...indexes
      .filter((folder) => existsSync(join(dist, folder)))
      .map((folder) => writePack(dist, folder, indexName)),
  ];
}
