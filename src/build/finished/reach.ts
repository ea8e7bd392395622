// Which files of the built site its pages lead to: by links, by styles, and by the names in scripts.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/** Paths of all files under `folder`, with `/` between parts, sorted. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .map((path) => path.split(sep).join('/'))
    .sort();

/** Links of a page that say where it stands or serve other programs: a reader's browser shows nothing of them. */
const notShown = /\brel="(canonical|alternate|apple-touch-icon)"/;

/** Attributes that name a file of the site; a source set begins with one. */
const ATTRIBUTES = String.raw`\s(?:href|src|srcset|data-href|data-later-href|action)="`;
const tagWithLink = new RegExp(`<[a-z][^>]*${ATTRIBUTES}[^>]*>`, 'g');
const linkOfTag = new RegExp(`${ATTRIBUTES}([^"#? ]+)`, 'g');

const linksIn = (html: string): string[] =>
  (html.match(tagWithLink) ?? [])
    .filter((tag) => !(tag.startsWith('<link') && notShown.test(tag)))
    .flatMap((tag) => [...tag.matchAll(linkOfTag)])
    .map(([, link = '']) => link);

const urlsIn = (css: string): string[] =>
  [...css.matchAll(/url\(['"]?([^)'"#?]+)/g)].map(([, link = '']) => link);

/** Paths of built files that are named in a script, from `built` by name: their hash makes a name unlike any other word. */
const namedIn = (script: string, built: ReadonlyMap<string, string>): string[] =>
  (script.match(/[\w-][\w.-]*/g) ?? []).flatMap((word) => built.get(word) ?? []);

/**
 * Paths that the pages `roots` lead to, the roots among them.
 * `folder`: the built site; `base`: its path, such as `/miqyas/`; `assets`: the folder of scripts and styles.
 */
export function reachedFrom(roots: string[], folder: string, base: string, assets: string): Set<string> {
  const all = filesOf(folder);
  const known = new Set(all);
  const built = new Map(
    all.filter((path) => path.startsWith(`${assets}/`)).map((path) => [posix.basename(path), path]),
  );
  const resolve = (link: string, from: string): string[] => {
    const url = URL.parse(link, `http://site${base}${from}`);
    if (url?.host !== 'site' || !url.pathname.startsWith(base)) return [];
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const found = [path, `${path}index.html`, `${path}/index.html`].find((place) => known.has(place));
    return found ? [found] : [];
  };
  const nextOf = (path: string): string[] => {
    const text = (): string => readFileSync(join(folder, path), 'utf8');
    if (path.endsWith('.html')) return linksIn(text()).flatMap((link) => resolve(link, path));
    if (path.endsWith('.css')) return urlsIn(text()).flatMap((link) => resolve(link, path));
    return path.endsWith('.js') ? namedIn(text(), built) : [];
  };
  const reached = new Set<string>();
  const waiting = [...roots];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    waiting.push(...nextOf(path));
  }
  return reached;
}
