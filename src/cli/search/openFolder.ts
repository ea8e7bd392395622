// Opens a search folder as the browser does, outside any browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { SearchIndex } from '../../search/query/answer.ts';
import { createLexicon, type Lexicon } from '../../search/query/lexicon.ts';
import { openIndex } from '../../search/reading/openIndex.ts';
import { stemNames } from '../../search/stemNames.ts';
import { unpackVocabulary } from '../../search/vocabulary.ts';

/** Reads the files of the folder, and counts each once. */
function readFolder(folder: string): { bytes: () => number; ask: (path: string) => Buffer<ArrayBuffer> } {
  const sizes = new Map<string, number>();
  const ask = (path: string): Buffer<ArrayBuffer> => {
    const body = readFileSync(join(folder, path));
    if (!sizes.has(path)) sizes.set(path, brotliCompressSync(body).length);
    return body;
  };
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
  const { bytes, ask } = readFolder(folder);
  const vocabulary = unpackVocabulary(JSON.parse(ask('vocabulary.json').toString('utf8')));
  const index = await openIndex(async (path) => ask(path), vocabulary.list, stemNames(vocabulary.groups));
  return { lexicon: createLexicon(vocabulary), index, ask, bytes };
}
