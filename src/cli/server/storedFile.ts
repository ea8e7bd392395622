// One file of the built site with what its answer needs: media type, tag, policy, compressed bodies.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { type Encoding, encode } from './encoding.ts';

/** The start files of the school's zip, src/cli/package, have the same. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pagefind': 'application/wasm',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.wgsl': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export interface StoredFile {
  modifiedMs: number;
  body: Buffer;
  etag: string;
  policy: string | undefined;
  encoded: Map<Encoding, Buffer>;
}

/** The Content-Security-Policy of a page's own meta element, so that header and page say the same. */
function policyOf(html: string): string | undefined {
  const content = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
  return content
    ?.replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[;\s]+$/, '');
}

/** Whether compressing the file saves anything: text and WebAssembly, no pictures and fonts. */
export function isCompressible(path: string): boolean {
  return /charset|wasm/.test(mediaTypeOf(path));
}

export function mediaTypeOf(path: string): string {
  return mediaTypes[extname(path)] ?? 'application/octet-stream';
}

export function bodyOf(file: StoredFile, encoding: Encoding): Buffer {
  const body = file.encoded.get(encoding) ?? encode(file.body, encoding);
  file.encoded.set(encoding, body);
  return body;
}

/** Compressed bodies by tag: the same content is compressed once, in whichever folder it is served. */
const encodedByTag = new Map<string, Map<Encoding, Buffer>>();

/** Reads files once and again after each change. */
export function createStore(): (path: string) => StoredFile {
  const files = new Map<string, StoredFile>();
  return (path) => {
    const modifiedMs = statSync(path).mtimeMs;
    const known = files.get(path);
    if (known?.modifiedMs === modifiedMs) return known;
    const body = readFileSync(path);
    const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    const encoded = encodedByTag.get(etag) ?? new Map<Encoding, Buffer>();
    encodedByTag.set(etag, encoded);
    const policy = path.endsWith('.html') ? policyOf(body.toString('utf8')) : undefined;
    const file: StoredFile = { modifiedMs, body, etag, policy, encoded };
    files.set(path, file);
    return file;
  };
}
