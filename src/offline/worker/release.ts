// What the build writes at the head of `sw.js`: everything that one release of the site keeps.

export interface KeptFile {
  /** Path under the site, such as `ar/about/index.html`. */
  path: string;
  /** What the file is known by: see `fingerprint.ts`. */
  hash: string;
}

export interface Release {
  /** Changes with every change of a kept file or of the worker itself. */
  name: string;
  /** Path of the site, such as `/` or `/miqyas/`. */
  base: string;
  files: KeptFile[];
  /** Files that hold the many small ones of their folder, each answered under its own address. */
  packs: string[];
  /** The first language is the one for addresses that name none. */
  languages: LanguageOfCopy[];
}

export interface LanguageOfCopy {
  code: string;
  /** The page shown where a kept page is lost and there is no network: a whole HTML document. */
  lostPage: string;
}

/** Name of a pack in the folder of its files. */
export const packName = 'all.pack';

/** Caches of this site begin so: another site under the same origin keeps its own. */
export const cachePrefix = (base: string): string => `miqyas ${base} `;
