// Follows every link of a built site through its folder, without a server.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { documentOf, pagesOf } from '../site.ts';

interface Target {
  /** Address as a reader's browser resolves it, below the origin. */
  path: string;
  hash: string;
}

const placeholderOrigin = 'http://site.invalid';

function resolveLink(href: string, from: string, siteOrigin: string | undefined): Target | undefined {
  const url = new URL(href, placeholderOrigin + from);
  const isOwn = url.origin === placeholderOrigin || url.origin === siteOrigin;
  return isOwn
    ? { path: decodeURIComponent(url.pathname), hash: decodeURIComponent(url.hash.slice(1)) }
    : undefined;
}

function linksOf(document: Document): string[] {
  const attributes = ['href', 'src', 'action', 'data-href', 'data-later-href', 'poster'];
  const plain = attributes.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) as string),
  );
  const sets = [...document.querySelectorAll('[srcset]')].flatMap((element) =>
    (element.getAttribute('srcset') ?? '')
      .split(',')
      .map((candidate) => candidate.trim().split(/\s/)[0] as string),
  );
  const pictures = [...document.querySelectorAll('meta[property="og:image"], meta[property="og:url"]')].map(
    (element) => element.getAttribute('content') as string,
  );
  return [...plain, ...sets, ...pictures].filter((link) => !/^(mailto|data|blob|tel):/.test(link));
}

/** Every link that leads nowhere, as `page -> link: why`. */
export function brokenLinks(folder: string, base: string): string[] {
  const pages = pagesOf(folder);
  const documents = new Map(pages.map(({ path, html }) => [path, documentOf(html)]));
  const idsOf = new Map(
    [...documents].map(([path, document]) => [
      path,
      new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)),
    ]),
  );

  const fault = (from: string, link: string, siteOrigin: string | undefined): string | undefined => {
    const target = resolveLink(link, base.slice(0, -1) + from, siteOrigin);
    if (!target) return /^https?:\/\//.test(link) ? undefined : 'neither this site nor an address of the web';
    if (!target.path.startsWith(base)) return `leaves the base ${base}`;
    const inner = `/${target.path.slice(base.length)}`;
    const ids = idsOf.get(inner);
    if (ids)
      return target.hash === '' || ids.has(target.hash) ? undefined : `no element has the id ${target.hash}`;
    const file = statSync(join(folder, inner), { throwIfNoEntry: false });
    return file?.isFile() ? undefined : 'no such page or file';
  };

  const inPages = [...documents].flatMap(([from, document]) => {
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    const siteOrigin = URL.parse(canonical ?? '')?.origin;
    return [...new Set(linksOf(document))].flatMap((link) => {
      const why = fault(from, link, siteOrigin);
      return why ? [`${from} -> ${link}: ${why}`] : [];
    });
  });

  const styleSheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.css'));
  const inStyles = styleSheets.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/url\(['"]?([^)'"]+)['"]?\)/g)].flatMap(
      ([, link = '']) => {
        if (/^(data:|#)/.test(link)) return [];
        const path = link.startsWith('/') ? link : posix.join(base, posix.dirname(file), link);
        const isThere = path.startsWith(base) && existsSync(join(folder, path.slice(base.length)));
        return isThere ? [] : [`/${file} -> ${link}: no such file`];
      },
    ),
  );
  return [...inPages, ...inStyles];
}
