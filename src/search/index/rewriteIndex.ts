// Rewrites Pagefind's index for fewer bytes: its files of about 24 kB, of which a query needs a few words, are cut small,
// and its random names of records give way to ours. The layout is that of Pagefind 1.5: another version fails here.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { type CborValue, decodeCbor } from '../reading/cbor.ts';
import { signature } from '../reading/indexFiles.ts';
import { arrayHead, encodeCbor, encodedItems, firstItem } from './cbor.ts';

const understood = /^1\.5\./;
/** Bytes of one index file before compression, more where they would be so many that their list is long. */
const chunkBytes = 1_500;
const mostChunks = 1_400;

/** A word with the records that hold it, still encoded. */
interface Word {
  word: string;
  letters: Buffer;
  encoded: Buffer;
}

const [unzip, zip] = [promisify(gunzip), promisify(gzip)];

const unpack = async ({ content }: IndexFile): Promise<Buffer> =>
  (await unzip(content)).subarray(signature.length);

const pack = (encoded: Buffer[]): Promise<Uint8Array> =>
  zip(Buffer.concat([Buffer.from(signature), ...encoded]), { level: 9 });

interface Run {
  first: string;
  last: string;
  encoded: Buffer[];
}

/** The words of an index file: an array in an array, each word an array that begins with it. */
function wordsOf(bytes: Buffer): Word[] {
  const [words] = encodedItems(bytes);
  return encodedItems(words as Buffer).map((encoded) => {
    const word = firstItem(encoded) as string;
    return { word, letters: Buffer.from(word), encoded };
  });
}

const byBytes = (one: Word, other: Word): number => Buffer.compare(one.letters, other.letters);

/** Words in order, in runs of about equal size. */
function runsOf(all: Word[]): Run[] {
  const longest = Math.max(
    chunkBytes,
    all.reduce((sum, { encoded }) => sum + encoded.length, 0) / mostChunks,
  );
  const runs: Run[] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const { word, encoded } of all) {
    if (size + encoded.length > longest) {
      runs.push({ first: word, last: word, encoded: [] });
      size = 0;
    }
    const run = runs.at(-1) as Run;
    run.encoded.push(encoded);
    run.last = word;
    size += encoded.length;
  }
  return runs;
}

const isText = (value: CborValue | undefined): value is string => typeof value === 'string';

type Page = [name: string, ...CborValue[]];

/** The files of an index with one language, its index files cut small and each record named by `idOf` its fragment. */
export async function rewriteIndex(
  files: IndexFile[],
  idOf: (fragment: string) => string,
): Promise<IndexFile[]> {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const chunks = files.filter(({ path }) => path.endsWith('.pf_index'));
  const about = meta ? decodeCbor(await unpack(meta)) : [];
  if (
    !meta ||
    !Array.isArray(about) ||
    !isText(about[0]) ||
    !understood.test(about[0]) ||
    !Array.isArray(about[2])
  )
    throw new Error(`search index: received the files of Pagefind ${String(about)}, expected version 1.5`);
  const unpacked = await Promise.all(chunks.map(unpack));
  const runs = runsOf(unpacked.flatMap(wordsOf).sort(byBytes));
  const split = await Promise.all(
    runs.map(async ({ first, last, encoded }) => {
      const content = await pack([arrayHead(1), arrayHead(encoded.length), ...encoded]);
      const hash = `w_${createHash('sha256').update(content).digest('hex').slice(0, 7)}`;
      return { entry: [first, last, hash], file: { path: `index/${hash}.pf_index`, content } };
    }),
  );
  const list = split.map(({ entry }) => entry);
  const pages = (about[1] as Page[]).map(([name, ...rest]) => [idOf(name), ...rest]);
  const rewritten = {
    path: meta.path,
    content: await pack([encodeCbor(about.with(1, pages).with(2, list))]),
  };
  return [
    ...files.filter((file) => file !== meta && !chunks.includes(file)),
    ...split.map(({ file }) => file),
    rewritten,
  ];
}
