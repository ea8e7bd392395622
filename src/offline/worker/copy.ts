// The saved copy: one cache for one release. It is whole or it is not there; what is damaged is fetched again.
import { type FetchedFile, fetchFile, isWhole } from './fetchFile.ts';
import { addressOf } from './places.ts';
import { cachePrefix, type KeptFile, type Release } from './release.ts';

const atOnce = 6;

export interface Copy {
  /** Fetches the whole release. Rejects with the cause, and leaves nothing, where a file cannot be had or kept. */
  keepAll: () => Promise<void>;
  /** Removes the copies of other releases of this site. */
  dropOthers: () => Promise<void>;
  /** False where the reader removed the copy, or the browser did. */
  isThere: () => Promise<boolean>;
  /** A kept file as it was kept; nothing where it is missing or damaged. */
  read: (file: KeptFile) => Promise<Response | undefined>;
  /** Fetches one file again and keeps it. Rejects where the network does. */
  mend: (file: KeptFile) => Promise<FetchedFile>;
  /** Reads every file and mends what is damaged; true where the copy is whole afterwards. `onFile` is called after each. */
  lookOver: (onFile?: () => void) => Promise<boolean>;
  /** True while a damaged file could not be fetched again. */
  isBroken: () => boolean;
}

export function createCopy(release: Release, storage: CacheStorage, fetchOne = fetchFile): Copy {
  const prefix = cachePrefix(release.base);
  const cacheName = prefix + release.name;
  /** Paths of files. */
  const damaged = new Set<string>();
  /** The last look over came to no end. */
  let isUnmended = false;
  const address = ({ path }: KeptFile): string => addressOf(release, path);

  async function readFrom(name: string, file: KeptFile): Promise<Response | undefined> {
    try {
      // Not through `open`, which would make a cache that was removed anew.
      const kept = await storage.match(address(file), { cacheName: name, ignoreVary: true });
      return kept && (await isWhole(kept, file)) ? kept : undefined;
    } catch {
      // A broken disk refuses to be read: the same as a missing file.
      return undefined;
    }
  }

  /** A browser that refuses to say has no copy for us: the network answers. */
  const isThere = (): Promise<boolean> => storage.has(cacheName).catch(() => false);

  const namesOfSite = async (): Promise<string[]> =>
    (await storage.keys()).filter((name) => name.startsWith(prefix));

  /** A file that did not change since the last release is taken from its copy. */
  async function fromOthers(file: KeptFile): Promise<Response | undefined> {
    for (const name of await namesOfSite()) {
      const kept = await readFrom(name, file);
      if (kept) return kept;
    }
    return undefined;
  }

  async function keepOne(cache: Cache, file: KeptFile): Promise<void> {
    const known = await fromOthers(file);
    if (known) return cache.put(address(file), known);
    const { response, isOurs } = await fetchOne(address(file), file);
    if (!isOurs)
      throw new Error(
        `${address(file)}: received another version (status ${response.status}), expected ${file.hash}`,
      );
    await cache.put(address(file), response);
  }

  async function keepAll(onFile?: () => void): Promise<void> {
    const cache = await storage.open(cacheName);
    const waiting = [...release.files];
    const work = async (): Promise<void> => {
      for (let file = waiting.pop(); file; file = waiting.pop()) {
        await keepOne(cache, file);
        onFile?.();
      }
    };
    const workers = Array.from({ length: atOnce }, work);
    try {
      await Promise.all(workers);
    } catch (cause) {
      // Half a release is of no use: nothing more is asked for, and a full disk is left as it was.
      waiting.length = 0;
      await Promise.allSettled(workers);
      await storage.delete(cacheName);
      throw cause;
    }
    damaged.clear();
    isUnmended = false;
  }

  async function mend(file: KeptFile): Promise<FetchedFile> {
    damaged.add(file.path);
    const fetched = await fetchOne(address(file), file);
    if (!fetched.isOurs || !(await isThere())) return fetched;
    try {
      const cache = await storage.open(cacheName);
      await cache.put(address(file), fetched.response.clone());
      damaged.delete(file.path);
    } catch (cause) {
      // A full or broken disk: the page gets its file, and the reader is told that the copy is damaged.
      console.warn(`offline copy: ${address(file)} cannot be kept`, cause);
    }
    return fetched;
  }

  async function lookOver(onFile?: () => void): Promise<boolean> {
    damaged.clear();
    isUnmended = false;
    try {
      if (!(await isThere())) await keepAll(onFile);
      // One after another: looking never competes with a page.
      for (const file of release.files) {
        const kept = await readFrom(cacheName, file);
        // Removed by the reader while it was looked over: it stays away.
        if (!kept && !(await isThere())) return false;
        if (!kept) await mend(file);
        onFile?.();
      }
      return damaged.size === 0;
    } catch (cause) {
      console.warn('offline copy: it cannot be mended', cause);
      isUnmended = true;
      return false;
    }
  }

  return {
    keepAll: () => keepAll(),
    mend,
    isThere,
    dropOthers: async () => {
      const others = (await namesOfSite()).filter((name) => name !== cacheName);
      await Promise.all(others.map((name) => storage.delete(name)));
    },
    read: (file) => readFrom(cacheName, file),
    lookOver,
    isBroken: () => isUnmended || damaged.size > 0,
  };
}
