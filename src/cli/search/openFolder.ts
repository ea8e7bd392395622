// Opens a search folder as the browser does, outside any browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { openIndex, type Pagefind } from '../../search/browser/pagefindIndex.ts';
import type { SearchIndex } from '../../search/query/answer.ts';
import { createLexicon, type Lexicon } from '../../search/query/lexicon.ts';
import { stemNames } from '../../search/stemNames.ts';
import { unpackVocabulary } from '../../search/vocabulary.ts';

const origin = 'http://search.invalid/';

/** Serves the folder to Pagefind, which believes itself in a page, and counts each file once. */
function serveFolder(folder: string): { bytes: () => number; ask: (path: string) => Buffer } {
  const sizes = new Map<string, number>();
  const ask = (path: string): Buffer => {
    const body = readFileSync(join(folder, path));
    if (!sizes.has(path)) sizes.set(path, brotliCompressSync(body).length);
    return body;
  };
  Object.assign(globalThis, {
    window: globalThis,
    location: new URL(origin),
    document: { querySelector: () => ({ getAttribute: () => 'unknown' }), currentScript: null },
    fetch: async (url: string) => new Response(new Uint8Array(ask(new URL(url, origin).pathname.slice(1)))),
  });
  return { bytes: () => [...sizes.values()].reduce((sum, size) => sum + size, 0), ask };
}

export interface OpenFolder {
  lexicon: Lexicon;
  index: SearchIndex;
  /** Reads a file as a reader's browser would ask for it. */
  ask: (path: string) => Buffer;
  /** Compressed bytes of the files asked for so far, each once. */
  bytes: () => number;
}

/** Opens the index in `folder`. Throws where a file is missing or broken. */
export async function openFolder(folder: string): Promise<OpenFolder> {
  const { bytes, ask } = serveFolder(folder);
  ask('pagefind.js');
  const pagefind: Pagefind = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
  const vocabulary = JSON.parse(ask('vocabulary.json').toString('utf8'));
  const unpacked = unpackVocabulary(vocabulary);
  const lexicon = createLexicon(unpacked);
  const nameOf = stemNames(unpacked.groups);
  return { lexicon, index: await openIndex(pagefind, origin, vocabulary.release, nameOf), ask, bytes };
}
