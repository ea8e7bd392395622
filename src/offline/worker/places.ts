// What an address of the site means: a kept file, one in a pack, or another spelling of a kept page.
import { type KeptFile, packName, type Release } from './release.ts';

export type Place =
  | { file: KeptFile }
  | { pack: KeptFile; name: string }
  /** Path under the site that the reader is sent to, as a host with network does. */
  | { movedTo: string };

/** Address of a kept file. A folder is asked for as readers ask for it: some hosts redirect from its index.html. */
export const addressOf = ({ base }: Release, path: string): string =>
  base + path.replace(/(^|\/)index\.html$/, '$1');

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Finds places by the path of an address. */
export function createPlaces(release: Release): (pathname: string) => Place | undefined {
  const files = new Map(release.files.map((file) => [file.path, file]));
  return (pathname) => {
    const path = decoded(pathname).slice(release.base.length);
    const isFolder = path === '' || path.endsWith('/');
    const file = files.get(isFolder ? `${path}index.html` : path);
    if (file && !/(^|\/)index\.html$/.test(path)) return { file };
    if (file) return { movedTo: path.replace(/index\.html$/, '') };
    if (files.has(`${path}/index.html`)) return { movedTo: `${path}/` };
    const folderEnd = path.lastIndexOf('/') + 1;
    const pack = release.packs.includes(`${path.slice(0, folderEnd)}${packName}`)
      ? files.get(`${path.slice(0, folderEnd)}${packName}`)
      : undefined;
    const name = path.slice(folderEnd);
    return pack && name ? { pack, name } : undefined;
  };
}

/** The language of an address, the first of the site where it names none. */
export function languageOf(release: Release, pathname: string): Release['languages'][number] | undefined {
  const [first] = pathname.slice(release.base.length).split('/');
  return release.languages.find(({ code }) => code === first) ?? release.languages[0];
}
