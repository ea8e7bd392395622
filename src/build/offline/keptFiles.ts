// Which files of the built site the offline copy keeps, and what each is known by.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, withMark, withoutMark } from '../../offline/worker/fingerprint.ts';
import { type KeptFile, packName } from '../../offline/worker/release.ts';
import { filesOf, reachedFrom } from '../finished/reach.ts';

/** What search asks for: what Pagefind wrote, without its program; of indexes and texts only their packs and the list of explainers. */
const searchFile = new RegExp(
  `^pagefind/([^/]+/)?(vocabulary\\.json$|[^/]+\\.pf_meta$|filter/|([^/]+/)?${packName}$|start\\.json$)`,
);

/** Paths that a reader can come to from the first page, with the parts of those pages. */
export function keptPaths(dist: string, base: string, assets: string, languages: string[]): string[] {
  // No link leads to the pages about missing addresses: the worker shows them.
  const roots = [
    'index.html',
    ...languages.flatMap((code) => [`${code}/index.html`, `${code}/404/index.html`]),
  ];
  const reached = reachedFrom(roots, dist, base, assets);
  return filesOf(dist).filter((path) => reached.has(path) || searchFile.test(path));
}

/** Marks every page of `paths` with its version, in place of one that it has, and lists all of them with what they are known by. */
export async function markAndList(dist: string, paths: string[]): Promise<KeptFile[]> {
  const list = async (path: string): Promise<KeptFile> => {
    const file = join(dist, path);
    if (!path.endsWith('.html'))
      return { path, hash: await fingerprintOf(path, new Uint8Array(readFileSync(file))) };
    const html = readFileSync(file, 'utf8');
    const hash = await fingerprintOf(path, new TextEncoder().encode(withoutMark(html)));
    writeFileSync(file, withMark(html, hash));
    return { path, hash };
  };
  return Promise.all(paths.map(list));
}
