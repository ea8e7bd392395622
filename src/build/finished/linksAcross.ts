// A link to a page that its language lacks leads to the page in a language that has it, and says so; where none has it, it is plain text.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteLanguage } from '../../ledger/read/languages.ts';
import { NO_ORIGIN } from '../../site/publicAddress.ts';

const anchor = /<a\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)<\/a>/g;

/** What a site has: `base` such as `/miqyas/`, its languages, and whether a path below the base, such as `en/about/`, is a page. */
export interface SitePages {
  base: string;
  languages: readonly SiteLanguage[];
  has: (path: string) => boolean;
}

/** The languages in which a page is looked for, after its own: first the one that stands in for it. */
function othersOf(own: SiteLanguage, languages: readonly SiteLanguage[]): SiteLanguage[] {
  const others = languages.filter(({ code }) => code !== own.code);
  return [
    ...others.filter(({ code }) => code === own.fallback),
    ...others.filter(({ code }) => code !== own.fallback),
  ];
}

/** `html` of the page at `path` below the base, such as `fr/about/`, with its links led across languages. */
export function withLinksAcross(html: string, path: string, { base, languages, has }: SitePages): string {
  return html.replace(anchor, (link: string, attributes: string, text: string) => {
    const href = /\shref="([^"]*)"/.exec(attributes)?.[1];
    if (href === undefined) return link;
    const { origin, pathname, search, hash } = new URL(
      href.replaceAll('&amp;', '&'),
      NO_ORIGIN + base + path,
    );
    if (origin !== NO_ORIGIN || !pathname.startsWith(base)) return link;
    const [code, ...rest] = pathname.slice(base.length).split('/');
    const own = languages.find((language) => language.code === code);
    if (!own || has(`${code}/${rest.join('/')}`)) return link;
    const other = othersOf(own, languages).find((language) => has(`${language.code}/${rest.join('/')}`));
    if (!other) return `<span>${text}</span>`;
    const target = `${base}${other.code}/${rest.join('/')}${search}${hash}`.replaceAll('&', '&amp;');
    const led = attributes.replace(/\shref="[^"]*"/, () => ` href="${target}" hreflang="${other.code}"`);
    return `<a${led}>${text} <bdi lang="${other.code}">(${other.name})</bdi></a>`;
  });
}

/** Rewrites the pages under `folder` of the languages whose texts are not all there. */
export function leadLinksAcross(folder: string, base: string, languages: readonly SiteLanguage[]): void {
  const has = (path: string): boolean =>
    existsSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  for (const { code } of languages.filter(({ fallback }) => fallback !== undefined))
    for (const name of readdirSync(join(folder, code), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('index.html')) continue;
      const file = join(folder, code, name);
      const path = `${code}/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      writeFileSync(file, withLinksAcross(readFileSync(file, 'utf8'), path, { base, languages, has }));
    }
}
