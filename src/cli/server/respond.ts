// Answers requests for a built site from its folder, as a strict static host would.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { sep } from 'node:path';
import { ASSETS_FOLDER } from '../../build/assetsFolder.ts';
import { failsIfMatch, isUnchanged } from './conditions.ts';
import { chooseEncoding } from './encoding.ts';
import { rangeOf } from './range.ts';
import { type Route, routeOf } from './route.ts';
import { bodyOf, createStore, isCompressible, mediaTypeOf, type StoredFile } from './storedFile.ts';

/** The build names files in this folder by their content, so they never change. */
const hashedFolder = `${sep}${ASSETS_FOLDER}${sep}`;

/** Figures have pages of their own, which other sites may show in a frame; no other page may be framed. */
const framedPage = /[\\/]figures[\\/][^\\/]+[\\/]index\.html$/;

type Load = (path: string) => StoredFile;
type FileRoute = Extract<Route, { file: string }>;

/** Answers every request; one that cannot be answered gets status 500 and a line on standard error. */
export function siteListener(folder: string, base: string): RequestListener {
  const load = createStore();
  return (request, response) => {
    try {
      answer(folder, base, load, request, response);
    } catch (error) {
      console.error(`${request.method} ${request.url?.slice(0, 200)}: ${(error as Error).message}`);
      if (!response.headersSent) sendPlain(response, 500);
      else response.destroy();
    }
  };
}

function answer(
  folder: string,
  base: string,
  load: Load,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
    return;
  }
  const route = routeOf(folder, base, request.url ?? '/');
  if ('location' in route) response.writeHead(308, { Location: route.location, 'Content-Length': 0 }).end();
  else if (!('file' in route)) sendPlain(response, route.status);
  else sendFile(route, load(route.file), request, response);
}

function sendPlain(response: ServerResponse, status: number): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}`);
}

function sendFile(
  { file: path, status }: FileRoute,
  file: StoredFile,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const encoding = isCompressible(path) ? chooseEncoding(headers['accept-encoding']?.toString()) : 'identity';
  const etag = `"${file.etag}-${encoding}"`;
  response.setHeader('Content-Type', mediaTypeOf(path));
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Accept-Ranges', 'bytes');
  const isHashed = path.includes(hashedFolder);
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (file.policy) {
    const framers = framedPage.test(path) ? '*' : "'none'";
    response.setHeader('Content-Security-Policy', `${file.policy}; frame-ancestors ${framers}`);
  }
  if (status === 200 && failsIfMatch(headers, etag)) {
    response.writeHead(412, { 'Content-Length': 0 }).end();
    return;
  }
  if (status === 200 && isUnchanged(headers, etag)) {
    response.writeHead(304).end();
    return;
  }
  const body = bodyOf(file, encoding);
  const range = status === 200 && method === 'GET' ? rangeOf(headers, etag, body.length) : undefined;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${body.length}`, 'Content-Length': 0 }).end();
    return;
  }
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  if (range) response.setHeader('Content-Range', `bytes ${range.first}-${range.last}/${body.length}`);
  const sent = range ? body.subarray(range.first, range.last + 1) : body;
  response.setHeader('Content-Length', sent.length);
  response.writeHead(range ? 206 : status).end(method === 'HEAD' ? undefined : sent);
}
