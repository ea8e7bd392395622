// Files that hosts read for themselves: what headers pages get, and that no file name is special.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesOf } from './reach.ts';

interface Header {
  name: string;
  value: string;
}

/** Of every file: it is what its type says, other sites learn the origin alone, and no page uses a powerful feature. */
const everywhere: Header[] = [
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { name: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
];
/** A page's own policy stands in the page; only this part of it must be a header. */
const unframed: Header = { name: 'Content-Security-Policy', value: "frame-ancestors 'none'" };
const forever: Header = { name: 'Cache-Control', value: 'public, max-age=31536000, immutable' };
const asked: Header = { name: 'Cache-Control', value: 'no-cache' };

/** Pages of one figure each: other sites may show them in a frame. */
const isFramed = (page: string): boolean => {
  const parts = page.split('/').filter(Boolean);
  return parts.slice(0, 2).some((part, place) => part === 'figures' && parts.length > place + 1);
};

/** Patterns of the pages that no other site may frame: one for each section of a language. Cloudflare reads 100 rules. */
function unframedPatterns(files: string[]): string[] {
  const pages = files
    .filter((path) => path.endsWith('index.html'))
    .map((path) => path.replace('index.html', ''));
  const patterns = pages
    .filter((page) => !isFramed(page))
    .map((page) => {
      const [language, section, ...rest] = page.split('/');
      // Below the list of figures stand the pages that may be framed.
      return section && rest.length > 0 && section !== 'figures' ? `${language}/${section}/*` : page;
    });
  return [...new Set(patterns)].sort();
}

const rule = (path: string, headers: Header[]): string =>
  [path, ...headers.map(({ name, value }) => `  ${name}: ${value}`)].join('\n');

/** `_headers` as Cloudflare Pages and Netlify read it. They join headers of every rule that fits, so no two rules give one. */
export function headersFile(files: string[], base: string, assets: string): string {
  return `${[
    rule(`${base}*`, everywhere),
    rule(`${base}${assets}/*`, [forever]),
    rule(`${base}sw.js`, [asked]),
    ...unframedPatterns(files).map((path) => rule(base + path, [unframed])),
  ].join('\n\n')}\n`;
}

const apacheHeader = ({ name, value }: Header): string => `Header always set ${name} "${value}"`;

/** `.htaccess` as Apache and LiteSpeed read it; without the module of headers it changes nothing. */
export function htaccessFile(base: string, assets: string): string {
  const start = base.replaceAll('.', '\\.');
  return `# The site's headers, its page about missing addresses, and the media types that old servers lack.
ErrorDocument 404 ${base}404.html
AddType application/wasm .wasm .pagefind
AddType application/manifest+json .webmanifest
AddType font/woff2 .woff2
<IfModule mod_headers.c>
${everywhere.map(apacheHeader).join('\n')}
SetEnvIf Request_URI "^${start}${assets}/" never_changes
SetEnvIf Request_URI "^${start}([^/]+/)?figures/." may_be_framed
Header set Cache-Control "${asked.value}" env=!never_changes
Header set Cache-Control "${forever.value}" env=never_changes
Header set ${unframed.name} "${unframed.value}" env=!may_be_framed
</IfModule>
`;
}

/** `vercel.json` for a folder that is put up as it is. */
export function vercelFile(base: string, assets: string): string {
  const entry = (source: string, headers: Header[]) => ({
    source,
    headers: headers.map(({ name, value }) => ({ key: name, value })),
  });
  const settings = {
    trailingSlash: true,
    headers: [
      entry(`${base}(.*)`, everywhere),
      entry(`${base}${assets}/(.*)`, [forever]),
      entry(`${base}((?!(?:[^/]+/)?figures/.).*)`, [unframed]),
    ],
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** Adds the settings of hosts to the built site. */
export const hostFiles = (assets: string): AstroIntegration => {
  let base = '/';
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const write = (name: string, text: string): void => writeFileSync(join(dist, name), text);
        write('_headers', headersFile(filesOf(dist), base, assets));
        write('.htaccess', htaccessFile(base, assets));
        write('vercel.json', vercelFile(base, assets));
        // GitHub Pages runs Jekyll over files unless this one is there.
        write('.nojekyll', '');
      },
    },
  };
};
