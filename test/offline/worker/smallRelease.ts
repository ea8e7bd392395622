// A release of a few files, and a host that serves it or something else.
import { gzipSync } from 'node:zlib';
import type { FetchedFile } from '../../../src/offline/worker/fetchFile.ts';
import { keptDigest, keptHash } from '../../../src/offline/worker/fetchFile.ts';
import { digestOf } from '../../../src/offline/worker/fingerprint.ts';
import type { KeptFile, Release } from '../../../src/offline/worker/release.ts';

export const smallRelease = (base = '/', hashes: Record<string, string> = {}): Release => ({
  name: 'first',
  base,
  files: [
    'index.html',
    'ar/index.html',
    'ar/404/index.html',
    'en/404/index.html',
    'en/about/index.html',
    'assets/a.js',
    'pagefind/ar/all.pack',
    'pagefind/index/all.pack',
  ].map((path) => ({ path, hash: hashes[path] ?? `hash of ${path}` })),
  packs: ['pagefind/ar/all.pack', 'pagefind/index/all.pack'],
  languages: [
    { code: 'ar', lostPage: '<p>تالفة</p>' },
    { code: 'en', lostPage: '<p>damaged</p>' },
  ],
});

export class Host {
  asked: string[] = [];
  /** Files with another content than the release lists. */
  others = new Set<string>();
  isDown = false;
  content = (path: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(
      path.endsWith('all.pack')
        ? gzipSync('{"s1.0.json":{"title":"نص"},"w_1.pf_index":"AP8="}')
        : Buffer.from(`content of ${path}`),
    );

  fetchOne = async (address: string, { path, hash }: KeptFile): Promise<FetchedFile> => {
    this.asked.push(address);
    if (this.isDown) throw new TypeError('no network');
    const isOurs = !this.others.has(path);
    const body = isOurs ? this.content(path) : new TextEncoder().encode(`another ${path}`);
    const headers = { [keptDigest]: await digestOf(body), [keptHash]: hash };
    return { response: new Response(body, { headers }), isOurs };
  };
}
