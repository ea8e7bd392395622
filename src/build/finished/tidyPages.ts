// After the build: one stylesheet per page instead of one per component group, a policy that names no idle hash, and no
// line that breaks where a language forbids it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withUnbroken } from '../../text/runs/unbroken.ts';

const sheetLink = /<link rel="stylesheet" href="([^"]+)">/g;

/** Addresses of the stylesheets of a page, in order. */
export const sheetsOf = (html: string): string[] =>
  [...html.matchAll(sheetLink)].map((match) => match[1] ?? '');

/** The page with one link in place of its stylesheet links. */
export function withOneSheet(html: string, href: string): string {
  let first = true;
  return html.replace(sheetLink, () => {
    const link = first ? `<link rel="stylesheet" href="${href}">` : '';
    first = false;
    return link;
  });
}

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page with only those hashes in its Content Security Policy that one of its inline scripts or styles has. */
export function withNeededHashes(html: string): string {
  const inline = [...html.matchAll(/<(?:script|style)\b[^>]*>([\s\S]+?)<\/(?:script|style)>/g)];
  const needed = new Set(inline.map((match) => sha256(match[1] ?? '')));
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (policy) =>
    policy.replace(/ 'sha256-[^']+'/g, (hash) => (needed.has(hash.trim()) ? hash : '')),
  );
}

/** Elements whose text takes no elements, tags, and text between them. */
const pieces =
  /<(head|script|style|svg|math|select|textarea)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/g;

/** The page with the ends of words that no line may part kept together, by a style: a sign would be copied and not found. */
export const withUnbrokenEnds = (html: string): string =>
  html.replace(pieces, (piece) =>
    piece.startsWith('<') ? piece : withUnbroken(piece, (end) => `<span class="unbroken">${end}</span>`),
  );

/**
 * Rewrites every page under `folder`; `base` is the path of the site, such as `/` or `/miqyas/`, `assets` the folder of its
 * styles.
 */
export function tidyPages(folder: string, base: string, assets: string): void {
  const root = base.replace(/\/$/, '');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  for (const page of pages) {
    const path = join(folder, page);
    const html = readFileSync(path, 'utf8');
    const sheets = sheetsOf(html);
    const css = sheets.map((href) => readFileSync(join(folder, href.slice(root.length)), 'utf8')).join('');
    const name = `${assets}/page.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    if (sheets.length > 1) writeFileSync(join(folder, name), css);
    const linked = sheets.length > 1 ? withOneSheet(html, `${root}/${name}`) : html;
    writeFileSync(path, withUnbrokenEnds(withNeededHashes(linked)));
  }
}
