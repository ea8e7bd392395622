// What the lock file says: which packages a set puts on this machine, and which of them a Node would leave out.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marker text for a lock file and a set; `all` also serves where `site` is wanted. */
export function markerFor(lockText, set) {
  const hash = createHash('sha256').update(lockText.replaceAll('\r\n', '\n')).digest('hex');
  return JSON.stringify({ lock: hash, set, platform: `${process.platform}-${process.arch}` });
}

export function isInstalled(markerText, lockText, wantedSet) {
  return markerText === markerFor(lockText, 'all') || markerText === markerFor(lockText, wantedSet);
}

/** Which C library this Linux has; undefined on other systems. */
function cLibrary() {
  if (process.platform !== 'linux') return undefined;
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}

const allows = (list, name) =>
  !list || list.includes(name) || list.some((entry) => entry[0] === '!' && entry !== `!${name}`);

/** Paths and entries of the packages that `set` puts on this machine. */
export function packagesOf(lockText, set) {
  const { packages } = JSON.parse(lockText);
  const libc = cLibrary();
  const fits = ({ os, cpu, libc: libraries }) =>
    allows(os, process.platform) && allows(cpu, process.arch) && (!libraries || libraries.includes(libc));
  /** The package and those that it lies in. */
  const chain = (path) =>
    [...path.matchAll(/\/node_modules\/|$/g)].map(({ index }) => packages[path.slice(0, index)] ?? {});
  return Object.entries(packages).filter(
    ([path, entry]) => path !== '' && !(set === 'site' && entry.dev) && chain(path).every(fits),
  );
}

/** Folders of the set that are not there, though they should be. */
export const missingPackages = (root, lockText, set) =>
  packagesOf(lockText, set)
    .map(([path]) => path)
    .filter((path) => !existsSync(join(root, path, 'package.json')));

/** What npm says of the packages that it has put there: it writes this list last, when all is unpacked and set up. */
function packagesThere(root) {
  try {
    return JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages ?? {};
  } catch {
    // Without a list that can be read, nothing counts as being there.
    return {};
  }
}

/** Whether npm has already put the whole set there as the lock file has it, started by somebody else. */
export function isAsLocked(root, lockText, set) {
  const there = packagesThere(root);
  const isSame = ([path, { version, integrity }]) =>
    there[path]?.version === version && there[path]?.integrity === integrity;
  return packagesOf(lockText, set).every(isSame) && missingPackages(root, lockText, set).length === 0;
}

/** Whether `version` lies in a range of npm, made of `^a.b.c`, `>=a.b.c` and `||`. */
export function satisfies(version, range) {
  const numbers = (text) => text.split('.').map(Number);
  const [major, minor, patch] = numbers(version);
  return range.split('||').some((part) => {
    const [, sign, least] = /^(\^|>=)\s*([\d.]+)$/.exec(part.trim()) ?? [];
    // What this cannot read is left to npm.
    if (!least) return true;
    const [leastMajor, leastMinor = 0, leastPatch = 0] = numbers(least);
    if (major !== leastMajor) return sign === '>=' && major > leastMajor;
    return minor === leastMinor ? patch >= leastPatch : minor > leastMinor;
  });
}

/** Native parts that npm leaves out in silence when it runs under this version of Node. */
export const leftOutBy = (nodeVersion, lockText, set) =>
  packagesOf(lockText, set)
    .filter(([, { optional, engines }]) => optional && engines?.node && !satisfies(nodeVersion, engines.node))
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
