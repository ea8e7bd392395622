// Answers requests for a built site from its folder, as a strict static host would.
import type { RequestListener } from 'node:http';
import { sep } from 'node:path';
import { routeOf } from './route.ts';
import { bodyOf, chooseEncoding, createStore, mediaTypeOf } from './storedFile.ts';

/** The build names files in this folder (`build.assets`) by their content, so they never change. */
const hashedFolder = `${sep}assets${sep}`;

export function siteListener(folder: string, base: string): RequestListener {
  const load = createStore();
  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const route = routeOf(folder, base, request.url ?? '/');
    if ('location' in route) {
      response.writeHead(308, { Location: route.location }).end();
      return;
    }
    if (!('file' in route)) {
      response
        .writeHead(route.status, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end(`${route.status}`);
      return;
    }
    const file = load(route.file);
    const encoding = chooseEncoding(String(request.headers['accept-encoding'] ?? ''), route.file);
    const etag = `"${file.etag}-${encoding}"`;
    response.setHeader('Content-Type', mediaTypeOf(route.file));
    response.setHeader('ETag', etag);
    response.setHeader('Vary', 'Accept-Encoding');
    const isHashed = route.file.includes(hashedFolder);
    response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (file.policy) response.setHeader('Content-Security-Policy', `${file.policy}; frame-ancestors 'none'`);
    if (route.status === 200 && request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    const body = bodyOf(file, encoding);
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    response.setHeader('Content-Length', body.length);
    response.writeHead(route.status).end(request.method === 'HEAD' ? undefined : body);
  };
}
