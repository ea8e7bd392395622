// Static hosts by their manners: what each does to files, addresses and pages of a built site.
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { mediaTypeOf } from '../../../src/cli/server/storedFile.ts';

export interface Manner {
  name: string;
  /** What happens to the address of a folder without its slash; `drop` sends the slash away instead. */
  folder: 'redirect' | 'serve' | 'drop';
  /** `/x/index.html` is sent to `/x/`. */
  hidesIndex?: boolean;
  /** Files that never reach the host. */
  loses?: RegExp;
  /** The page about missing addresses is itself missing as an address. */
  hides404?: boolean;
  /** What the host does to the text of a file. */
  changes?: (path: string, text: string) => string;
  cacheControl?: string;
}

const text = /\.(html|css|js|json|svg|csv|txt|webmanifest|xml)$/;
const isHtml = (path: string): boolean => path.endsWith('.html');
const beforeEnd = (added: string) => (path: string, html: string) =>
  isHtml(path) ? html.replace('</body>', `${added}</body>`) : html;

export const manners: Manner[] = [
  {
    name: 'GitHub Pages with Jekyll',
    folder: 'redirect',
    loses: /(^|\/)[_.]/,
    cacheControl: 'max-age=600',
  },
  {
    name: 'Cloudflare Pages with its analytics',
    folder: 'redirect',
    hidesIndex: true,
    loses: /^_headers$/,
    changes: beforeEnd('<!-- Cloudflare Pages Analytics --><script defer src="/beacon.js"></script>'),
  },
  { name: 'Netlify', folder: 'serve', loses: /^_headers$/ },
  { name: 'Vercel without slashes', folder: 'drop' },
  { name: 'nginx with an internal 404 page', folder: 'redirect', hides404: true },
  {
    name: 'a shared host that was filled from Windows and adds a counter',
    folder: 'redirect',
    changes: (path, body) =>
      `${path.endsWith('.html') ? body.replace('</head>', '<meta name="host" content="x"></head>') : body}`.replace(
        /\n/g,
        '\r\n',
      ),
  },
];

/** Serves `folder` under `base` as a host of this manner would. */
export function imitateHost(folder: string, base: string, manner: Manner): RequestListener {
  const isThere = (path: string): boolean =>
    !manner.loses?.test(path) && statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true;

  const bodyOf = (path: string): Buffer | string => {
    const body = readFileSync(join(folder, path));
    return manner.changes && text.test(path) ? manner.changes(path, body.toString('utf8')) : body;
  };

  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://host');
    const path = decodeURIComponent(url.pathname);
    const inner = path.slice(base.length);
    const send = (file: string, status: number): void => {
      response.writeHead(status, {
        'Content-Type': mediaTypeOf(file),
        'Cache-Control': manner.cacheControl ?? 'no-cache',
      });
      response.end(bodyOf(file));
    };
    const move = (target: string): void => {
      response.writeHead(308, { Location: `${base}${target}${url.search}` }).end();
    };
    const miss = (): void => send('404.html', 404);

    if (!path.startsWith(base)) return void response.writeHead(404).end();
    if (manner.hides404 && inner === '404.html') return miss();
    const isFolder = inner === '' || inner.endsWith('/');
    const index = `${isFolder ? inner : `${inner}/`}index.html`;
    if (isFolder && isThere(index)) {
      if (manner.folder === 'drop' && inner !== '') return move(inner.slice(0, -1));
      return send(index, 200);
    }
    if (!isFolder && isThere(inner)) {
      if (manner.hidesIndex && /(^|\/)index\.html$/.test(inner))
        return move(inner.replace(/index\.html$/, ''));
      return send(inner, 200);
    }
    if (!isFolder && existsSync(join(folder, inner)) && isThere(index))
      return manner.folder === 'redirect' ? move(`${inner}/`) : send(index, 200);
    return miss();
  };
}
